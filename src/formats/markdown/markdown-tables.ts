import { plainText } from '../../domain/rich-text.ts'
import { isFactLabel } from '../table/map-facts.ts'
import { type Fact, saysJourney, type Table } from '../table/table.ts'
import { inlineReader, inlineText } from './inline-text.ts'
import type { MarkdownBlock, TableRow } from './scan-markdown.ts'

/** A text's tables, each with the heading and the facts (`Persona: Anna`) that stand before it. */
export function markdownTables(blocks: readonly MarkdownBlock[]): Table[] {
  const tables: Table[] = []
  let title = ''
  let above = ''
  let facts: Fact[] = []
  const inline = inlineReader()
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        if (block.level === 1) above = block.text
        title = block.text
        facts = block.level === 1 ? [] : facts
        break
      case 'item':
      case 'text':
        facts.push(...factIn(block.text, block.line))
        break
      case 'table':
        tables.push(
          markdownTable(
            block.rows,
            String(tables.length + 1),
            plainTitle(title, above, tables.length),
            facts,
            `${above} ${title}`,
            inline,
          ),
        )
        facts = []
        break
      case 'fence':
        break
      default:
        block satisfies never
    }
  }
  return tables
}

/** A file's only heading is the map's title; a table below a heading of its own carries that. */
function plainTitle(title: string, above: string, index: number): string {
  return unmarked(index === 0 && title === '' ? above : title)
}

function unmarked(markdown: string): string {
  return plainText(inlineText(markdown)).trim()
}

/** `**Persona:** Anna`, `Persona: Anna`. */
export function factIn(text: string, line: number): Fact[] {
  const found = /^[*_`]{0,3}([^:*_`]{1,40})[*_`]{0,3}\s{0,2}:[*_`]{0,3}\s+(\S.*)$/s.exec(text.slice(0, 4_000))
  if (!found || !isFactLabel(found[1] as string)) return []
  return [{ label: (found[1] as string).trim(), value: unmarked(found[2] as string), at: `line:${line}` }]
}

function markdownTable(
  rows: readonly TableRow[],
  name: string,
  title: string,
  facts: readonly Fact[],
  headings: string,
  inline: (markdown: string) => string,
): Table {
  return {
    name,
    title,
    rows: rows.map((row) => row.cells.map(inline)),
    merges: [],
    rich: true,
    calledJourney: saysJourney(headings),
    facts,
    place: (row, column) =>
      row < 0 ? `column:${(column ?? 0) + 1}` : `line:${rows[row]?.line ?? rows.at(-1)?.line ?? 1}`,
  }
}
