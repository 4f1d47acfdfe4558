import { ok } from '../../domain/result.ts'
import { MAP_FORMAT, PERSONA_FORMAT } from '../../domain/schema.ts'
import { textImporter } from '../import/text-importer.ts'
import { decodeJson } from './decode.ts'

/** Polku's own files. */
export const jsonImporter = textImporter({
  name: 'json',
  extensions: ['.json', '.polku'],
  detectText: (head, fileName) => {
    const [sign] = head.trimStart()
    if (sign !== '{' && sign !== '[') return 0
    if (head.includes(`"${MAP_FORMAT}"`) || head.includes(`"${PERSONA_FORMAT}"`)) return 1
    if (fileName.endsWith('.json') || fileName.endsWith('.polku')) return 0.2
    // In words, a bracket begins more than JSON.
    return sign === '{' ? 0.05 : 0
  },
  readText: (text, _options, notes) => {
    const result = decodeJson(text)
    return result.ok ? ok({ ...result.value, notes: [...notes.notes(), ...result.value.notes] }) : result
  },
})
