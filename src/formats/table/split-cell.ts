import { escapeNumbering, escapeRichText } from '../../domain/rich-text.ts'

const BULLET = /^\s{0,6}[-*•●▪◦‣–]\s+/
const NUMBERED = /^\s{0,6}\d{1,2}[.)]\s+/
/** What stands between two semicolons is an item of a list as long as it is no longer than this and no whole sentence. */
const LONGEST_ITEM = 120
/** A line that is longer than this is prose. */
const LONGEST_LIST = 2_000

/**
 * The cards that a cell of a grid holds: each line is one; where lines begin with list marks, each marked line is one
 * and the lines beneath it belong to it, those of a list within the list too; a single line of short items with semicolons or bullets between them is as
 * many cards as items. No word of the cell is lost.
 */
export function splitCell(source: string, split: boolean): string[] {
  const cell = source.trim()
  // A dash alone says that there is nothing.
  if (cell === '' || /^[-–—]+$/.test(cell)) return []
  if (!split) return [cell]
  const lines = cell.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const mark = markOf(lines)
  if (mark) return markedItems(lines, mark)
  if (lines.length > 1) return lines.map((line) => line.trim())
  return inlineItems(cell)
}

/** Numbers are marks of a list only where they count several lines from one; others say something themselves. */
function markOf(lines: readonly string[]): RegExp | null {
  if (lines.some((line) => BULLET.test(line))) return BULLET
  const numbers = lines.flatMap((line) => NUMBERED.exec(line)?.[0] ?? []).map(Number.parseFloat)
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1) ? NUMBERED : null
}

function markedItems(lines: readonly string[], mark: RegExp): string[] {
  const items: string[] = []
  const outermost = Math.min(...lines.filter((line) => mark.test(line)).map(indentOf))
  for (const line of lines) {
    const bullet = indentOf(line) > outermost + 1 ? null : mark.exec(line)
    if (bullet || items.length === 0) items.push(line.slice(bullet?.[0].length ?? 0).trim())
    else items[items.length - 1] += `\n${line.trim()}`
  }
  return items.filter((item) => item !== '')
}

function indentOf(line: string): number {
  return (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length
}

function inlineItems(cell: string): string[] {
  if (cell.length > LONGEST_LIST) return [cell]
  for (const separator of [/\s*;\s+|;$/, /\s+[•●▪]\s+/]) {
    const items = cell.split(separator).map((item) => item.trim())
    const filled = items.filter((item) => item !== '')
    const listed = filled.length > 1 && filled.every((item) => item.length <= LONGEST_ITEM && !/[.!?]\s/.test(item))
    if (listed) return filled
  }
  return [cell]
}

/** Names in one cell: `Sales, Support`, `Anna; Bert`, one a line. */
export function splitNames(cell: string): string[] {
  return cell
    .replace(/[^\S\r\n]+/g, ' ')
    .split(/\r\n?|\n|[,;|]| [/&+] /)
    .map((name) =>
      name
        .replace(BULLET, '')
        .replace(/^#(?=\S)/, '')
        .trim(),
    )
    .filter((name) => name !== '')
}

/**
 * A cell as the text of a card: rich text as it is, plain text so that it shows the same signs. A number before a line
 * that stands alone is no list.
 */
export function cardText(item: string, rich: boolean): string {
  if (!rich) return escapeRichText(item)
  return item.includes('\n') ? item : escapeNumbering(item)
}

const GUARDED = /^'(?:[\t\r]|[\s\p{Z}\p{Cf}]{0,20}[=+\-@＝＋－＠])/u

/** Spreadsheets and careful exporters put an apostrophe before what would otherwise run as a formula. */
export function unguarded(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text
}
