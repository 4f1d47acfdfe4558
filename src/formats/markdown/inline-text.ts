import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { boldLines, escapeMarks, linkMark } from '../import/rich-marks.ts'

/** Longer texts, and those with more marks, are taken as they stand: Markdown's emphasis takes quadratic time. */
const LONGEST_PARSED = 4_000
const MOST_MARKS = 200

/** So many texts of one file are parsed; a map that holds more cards than this and all with marks was not written by hand. */
const MOST_PARSED = 5_000

/** `inlineText` for all the texts of one file, in a time that does not grow without end. */
export function inlineReader(): (markdown: string) => string {
  let left = MOST_PARSED
  return (markdown) => {
    if (!MARKS.test(markdown)) return markdown
    return left-- > 0 ? inlineText(markdown) : literally(markdown)
  }
}

const MARKS = /[*_`<[\]!&\\~]/

/** A cell or item written in Markdown as the rich text of a card: bold, links and line ends stay, other marks go. */
export function inlineText(markdown: string): string {
  if (!MARKS.test(markdown)) return markdown
  const marks = markdown.match(/[*_`<[\]~]/g)?.length ?? 0
  if (markdown.length > LONGEST_PARSED || marks > MOST_MARKS) return literally(markdown)
  return parsed(markdown)
}

/** A table's cell has but one line; what stands on several, such as a list, is written in HTML. */
const NEW_LINE = /<(?:br|li|p|div)(?:\s[^<>]{0,200})?\s?\/?>/gi

/** With every mark as a sign like any other. */
function literally(markdown: string): string {
  return escapeMarks(markdown.replace(NEW_LINE, '\n').trim())
}

/** The cell is parsed as the only one of a table, so that it holds inline marks alone: no list, no heading. */
function parsed(markdown: string): string {
  const row = `|${markdown.replace(/\r\n?|\n/g, '<br>').replaceAll('|', '\\|')}|\n|-|`
  const tree = fromMarkdown(row, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const [table] = tree.children
  if (table?.type !== 'table') return escapeMarks(markdown)
  return table.children
    .flatMap(({ children }) => children.map((cell) => contents(cell.children)))
    .join(' ')
    .trim()
}

function contents(nodes: readonly PhrasingContent[]): string {
  return nodes.map(content).join('')
}

function content(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeMarks(node.value.replaceAll('~~', ''))
    case 'inlineCode':
      return escapeMarks(node.value)
    case 'strong':
      return boldLines(contents(node.children))
    case 'emphasis':
    case 'delete':
    case 'linkReference':
      return contents(node.children)
    case 'link':
      return linkMark(contents(node.children), node.url)
    case 'image':
      return linkMark(escapeMarks(node.alt ?? ''), node.url)
    case 'break':
      return '\n'
    case 'html':
      return node.value.search(NEW_LINE) === 0 ? '\n' : ''
    case 'imageReference':
      return escapeMarks(node.alt ?? '')
    case 'footnoteReference':
      return ''
    default:
      return node satisfies never
  }
}
