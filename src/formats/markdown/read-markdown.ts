import { ok, type Refusal, refuse } from '../../domain/result.ts'
import { cast } from '../import/cast.ts'
import { textImporter } from '../import/text-importer.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { isMermaidFence, type MermaidBlock, mapsOfJourneys, noJourney } from '../mermaid/read-mermaid.ts'
import { importOutline, outlineLikeness } from '../outline/read-outline.ts'
import { askedMapping, importTables, mappingOf, ofReadableSize } from '../table/import-tables.ts'
import { markdownTables } from './markdown-tables.ts'
import { type MarkdownBlock, scanMarkdown } from './scan-markdown.ts'

/** Markdown: Mermaid journeys in fences, tables of lanes and stages, or an outline of headings and lists. */
export const markdownImporter = textImporter({
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mdx', '.qmd'],
  detectText(head, fileName) {
    if (head.trim() === '') return 0
    const blocks = scanMarkdown(head)
    if (/\.(md|markdown|mdx|qmd)$/.test(fileName)) return 0.9
    if (blocks.some((block) => block.kind === 'table') || mermaidBlocks(blocks).length > 0) return 0.8
    return blocks.some(({ kind }) => kind === 'heading' || kind === 'item') ? 0.3 : 0
  },
  readText(text, options, notes, { encoding }) {
    const asked = askedMapping(options)
    if (!asked.ok) return asked
    const blocks = scanMarkdown(text)
    const people = cast({ ...options })
    const fences = mermaidBlocks(blocks)
    const journeys = mapsOfJourneys(fences, options, people, notes)
    if (!journeys.ok) return journeys
    const tables = markdownTables(blocks).map((table) =>
      table.title === '' ? { ...table, title: titleOfFile(options.fileName) } : table,
    )
    const sized = ofReadableSize(tables)
    if (!sized.ok) return sized
    const mapping = mappingOf(tables, { encoding, separator: null, decimal: '.' }, options, asked.value)
    if (mapping.tables.some(({ use }) => use)) {
      const imported = importTables(tables, mapping, options, notes, people)
      return imported.ok ? ok({ ...imported.value, maps: [...journeys.value, ...imported.value.maps] }) : imported
    }
    if (journeys.value.length > 0) return ok({ maps: journeys.value, personas: [], notes: notes.notes() })
    const outline = outlineLikeness(blocks)
    if (
      outline === 'certain' ||
      (outline === 'likely' && tables.length === 0 && fences.length === 0 && !options.fileName)
    ) {
      return importOutline(blocks, options, notes)
    }
    return {
      ok: false,
      refusal: nothingFound(fences, tables.length > 0 ? importTables(tables, mapping, options, notes, people) : null),
    }
  },
})

export function mermaidBlocks(blocks: readonly MarkdownBlock[]): MermaidBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'fence' && isMermaidFence(block.info) ? [{ source: block.text, line: block.line + 1 }] : [],
  )
}

/** Names what the text holds instead of a journey: another diagram, another table, prose. */
function nothingFound(fences: readonly MermaidBlock[], tables: ReturnType<typeof importTables> | null): Refusal {
  const refused =
    fences.length > 0 ? noJourney(fences) : tables && !tables.ok ? tables : refuse('markdown-without-journey')
  return refused.ok ? { reason: 'markdown-without-journey' } : refused.refusal
}
