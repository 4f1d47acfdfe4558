import { mapTitle } from '../domain/map/display.ts'
import { textSummary } from '../domain/map/text-summary.ts'
import { personaInfo } from '../domain/persona/persona-type.ts'
import type { Options } from './options.ts'
import { readDocuments } from './read-documents.ts'
import { sayJson, sayNotes, sayRefusal, sayUsage, toldNote } from './report.ts'
import { sayMapping } from './say-mapping.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/** `polku validate FILE`: whether a file can be read whole, and what is in it. What is lost on reading makes it invalid. */
export async function validate(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const [source, ...more] = words
  if (source === undefined || more.length > 0) return sayUsage(translate('cli.validate.usage'), terminal)
  const read = await readDocuments(source, options)
  if (!read.ok) return sayRefusal(read.refusal, options.json, terminal)
  const { maps, personas, notes, detected, mapping } = read.value
  const isWhole = notes.every(({ severity }) => severity !== 'lost')
  const contents = [
    ...maps.map(({ map }) => ({ title: mapTitle(map, translate), summary: textSummary(map, translate) })),
    ...personas.map(({ persona }) => ({ title: personaInfo(persona).name || translate('map.persona'), summary: '' })),
  ]
  if (options.json) {
    const told = notes.map((note) => toldNote(note, terminal))
    await sayJson(
      { ok: isWhole, format: detected.importer, contents, notes: told, ...(mapping ? { mapping } : {}) },
      terminal,
    )
  } else {
    sayNotes(notes, terminal)
    for (const { title, summary } of contents) terminal.say([`${title}:`, summary].join(' ').replace(/:\s*$/, ''))
    if (mapping) sayMapping(mapping, terminal)
    terminal.say(translate(isWhole ? 'cli.valid' : 'cli.not-whole', { file: source, format: detected.importer }))
  }
  return isWhole ? EXIT.done : EXIT.refused
}
