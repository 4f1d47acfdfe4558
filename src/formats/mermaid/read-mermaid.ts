import type { Imported, MapBundle } from '../../domain/bundle.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { type Cast, cast } from '../import/cast.ts'
import type { ImportOptions } from '../import/importer.ts'
import { LIMITS } from '../import/limits.ts'
import type { NoteBook } from '../import/note-book.ts'
import { textImporter } from '../import/text-importer.ts'
import { scanMarkdown } from '../markdown/scan-markdown.ts'
import { tooLarge } from '../table/import-tables.ts'
import { diagramKind } from './diagram-kind.ts'
import { mapFromJourney } from './journey-map.ts'
import { parseJourneys } from './parse-journey.ts'

/** A Mermaid text and the number of its first line in the file. */
export type MermaidBlock = { readonly source: string; readonly line: number }

/** Mermaid `journey` diagrams (`.mmd`, `.mermaid`), one or several in a file. */
export const mermaidImporter = textImporter({
  name: 'mermaid',
  extensions: ['.mmd', '.mermaid'],
  detectText(head, fileName) {
    const kind = diagramKind(head)
    if (kind === 'journey') return 1
    if (/\.(mmd|mermaid)$/.test(fileName)) return 0.95
    return kind === null ? 0 : 0.55
  },
  readText(text, options, notes) {
    const blocks = /```|~~~|:::|mermaid/i.test(text) ? scanMarkdown(text) : []
    const fences = blocks.flatMap((block): MermaidBlock[] =>
      block.kind === 'fence' && isMermaidFence(block.info) ? [{ source: block.text, line: block.line + 1 }] : [],
    )
    return importJourneys(fences.length > 0 ? fences : [{ source: text, line: 1 }], options, notes)
  },
})

/** ` ```mermaid `, ` ```{mermaid} `, ` ```{.mermaid} `, ` ``` mermaid title="…" `, `:::mermaid`. */
export function isMermaidFence(info: string): boolean {
  return /^\{?\s*\.?mermaid\b/i.test(info.trim())
}

function importJourneys(blocks: readonly MermaidBlock[], options: ImportOptions, notes: NoteBook): Result<Imported> {
  const people = cast({ ...options })
  const made = mapsOfJourneys(blocks, options, people, notes)
  if (!made.ok) return made
  if (made.value.length === 0) return noJourney(blocks)
  return ok({ maps: made.value, personas: [], notes: notes.notes() })
}

/** A map of each journey; other diagrams are left aside with a note. */
export function mapsOfJourneys(
  blocks: readonly MermaidBlock[],
  options: ImportOptions,
  people: Cast,
  notes: NoteBook,
): Result<MapBundle[]> {
  const journeys = blocks.flatMap(({ source, line }) => {
    const kind = diagramKind(source)
    if (kind === 'journey') return parseJourneys(source, line)
    if (kind !== null) notes.add('info', 'diagram-left-aside', `line:${line}`, { kind })
    return []
  })
  if (journeys.length > LIMITS.maps) return tooLarge({ what: 'maps' })
  const maps: MapBundle[] = []
  for (const journey of journeys) {
    const map = mapFromJourney(journey, options, people, notes)
    if (!map.ok) return map
    maps.push(map.value)
  }
  return ok(maps)
}

/** Names the kind of diagram that was found instead of a journey. */
export function noJourney(blocks: readonly MermaidBlock[]): Result<never> {
  for (const { source, line } of blocks) {
    const kind = diagramKind(source)
    if (kind !== null) return refuse('diagram-not-a-journey', `line:${line}`, { kind })
  }
  return refuse('no-mermaid-journey', 'line:1')
}
