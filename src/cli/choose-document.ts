import type { MapBundle, PersonaBundle } from '../domain/bundle.ts'
import { emptyDocument } from '../domain/document-type.ts'
import { libraryType } from '../domain/library/library-type.ts'
import { mapTitle } from '../domain/map/display.ts'
import { personaInfo } from '../domain/persona/persona-type.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { ImportedFile } from '../formats/import/import-file.ts'
import type { Options } from './options.ts'
import type { Terminal } from './terminal.ts'

export type ChosenDocument = {
  readonly bundle: MapBundle | PersonaBundle
  readonly title: string
  /** Of how many it is the first, where nobody said which one is meant. */
  readonly firstOf: { readonly kind: 'maps' | 'personas'; readonly count: number } | null
}

/**
 * The map or persona of a file that is asked for; else its first map, or its first persona where it holds no map.
 * Refuses: `cli-nothing`, `cli-no-such-map`, `cli-no-such-persona`.
 */
export function chooseDocument(
  file: ImportedFile,
  { map: mapNumber, persona: personaNumber }: Options,
  { translate }: Terminal,
): Result<ChosenDocument> {
  const { maps } = file
  const personas = personasOf(file)
  if (maps.length + personas.length === 0) return refuse('cli-nothing')
  const isPersona = personaNumber !== undefined || (maps.length === 0 && mapNumber === undefined)
  if (isPersona) {
    const bundle = personas[(personaNumber ?? 1) - 1]
    if (!bundle) return refuse('cli-no-such-persona', undefined, { personas: personas.length })
    const firstOf = personaNumber === undefined ? ({ kind: 'personas', count: personas.length } as const) : null
    return ok({ bundle, title: personaInfo(bundle.persona).name || translate('persona.untitled'), firstOf })
  }
  const bundle = maps[(mapNumber ?? 1) - 1]
  if (!bundle) return refuse('cli-no-such-map', undefined, { maps: maps.length })
  const firstOf = mapNumber === undefined ? ({ kind: 'maps', count: maps.length } as const) : null
  return ok({ bundle, title: mapTitle(bundle.map, translate), firstOf })
}

/** Those that belong to no map, then those of each map. */
function personasOf({ maps, personas, library, files = [] }: ImportedFile): PersonaBundle[] {
  const own = personas.map((entry) => ({ ...entry, library: library ?? emptyDocument(libraryType), files }))
  return [
    ...own,
    ...maps.flatMap((map) => map.personas.map((entry) => ({ ...entry, library: map.library, files: map.files }))),
  ]
}
