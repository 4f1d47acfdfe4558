/** A piece of a Markdown text that may hold a journey. Lines are counted from 1. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  /** `line` is that of the opening fence. */
  | { readonly kind: 'fence'; readonly info: string; readonly text: string; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[]; readonly line: number }
  /** A list item, a line of a paragraph; `indent` in columns. */
  | { readonly kind: 'item' | 'text'; readonly indent: number; readonly text: string; readonly line: number }

export type TableRow = { readonly cells: readonly string[]; readonly line: number }

type Line = { readonly text: string; readonly indent: number }

/**
 * Finds headings, fenced blocks, tables, list items and lines of text, in one pass over the lines. Kinder than the
 * standard: fences and tables may be indented or quoted anywhere, `:::` fences too. Time grows with the text's length
 * only, whatever it holds, which general Markdown parsers can't promise.
 */
export function scanMarkdown(source: string): MarkdownBlock[] {
  const lines = source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map(unquoted)
  const blocks: MarkdownBlock[] = []
  for (let at = 0; at < lines.length; at++) {
    const { text, indent } = lines[at] as Line
    if (text === '') continue
    const fence = fenceAt(lines, at)
    if (fence) {
      blocks.push(fence.block)
      at = fence.end
      continue
    }
    const table = tableAt(lines, at)
    if (table) {
      blocks.push({ kind: 'table', rows: table, line: at + 1 })
      at = (table.at(-1) as TableRow).line - 1
      continue
    }
    const heading = headingAt(lines, at)
    if (heading) {
      blocks.push(heading)
      if (heading.underlined) at++
      continue
    }
    if (isRule(text)) continue
    const item = /^(?:[-*+•●▪◦‣–]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/s.exec(text)
    if (item) blocks.push({ kind: 'item', indent, text: (item[1] as string).trim(), line: at + 1 })
    else blocks.push({ kind: 'text', indent, text, line: at + 1 })
  }
  return blocks
}

/** A line without the marks of quotations, and how far it is indented (a tab counts to the next fourth column). */
function unquoted(line: string): Line {
  let at = 0
  let indent = 0
  for (; at < line.length; at++) {
    const sign = line[at]
    if (sign === '\t') indent += 4 - (indent % 4)
    else if (sign === '>' && indent < 12) indent = 0
    else if (sign === ' ' || sign === '\u00a0') indent++
    else break
  }
  return { text: line.slice(at).trimEnd(), indent }
}

type Fence = { readonly block: MarkdownBlock; readonly end: number }

/** A fence that is never closed reaches to the end, as Markdown has it. */
function fenceAt(lines: readonly Line[], start: number): Fence | null {
  const line = lines[start] as Line
  const open = /^(`{3,}|~{3,}|:{3,})\s*(.*)$/s.exec(line.text)
  if (!open) return markupFenceAt(lines, start)
  const [, marks = '', info = ''] = open
  if (marks.startsWith('`') && info.includes('`')) return null
  if (marks.startsWith(':') && !/^\{?\s*\.?mermaid\b/i.test(info)) return null
  const sign = marks[0] as string
  let end = start + 1
  while (end < lines.length && !closes(lines[end] as Line, sign, marks.length)) end++
  return { block: fenceBlock(lines, start, end, info, line.indent), end }
}

function closes({ text }: Line, sign: string, length: number): boolean {
  if (text.length < length || text[0] !== sign) return false
  for (let i = 0; i < text.length; i++) if (text[i] !== sign) return false
  return true
}

/** `<pre class="mermaid">`, as web pages embed diagrams. */
function markupFenceAt(lines: readonly Line[], start: number): Fence | null {
  const open = /^<(pre|div|code)\s[^>]{0,200}class\s*=\s*["'][^"'>]{0,100}\bmermaid\b[^>]{0,200}>(.*)$/is.exec(
    (lines[start] as Line).text,
  )
  if (!open) return null
  const close = `</${(open[1] as string).toLowerCase()}`
  let end = start
  while (end < lines.length && !(lines[end] as Line).text.toLowerCase().includes(close)) end++
  const text = lines
    .slice(start, end + 1)
    .map((line) => line.text.replace(/^<[^>]{0,500}>/, '').split('</')[0] as string)
  return { block: { kind: 'fence', info: 'mermaid', text: text.join('\n'), line: start }, end }
}

function fenceBlock(lines: readonly Line[], start: number, end: number, info: string, indent: number): MarkdownBlock {
  const text = lines
    .slice(start + 1, end)
    .map((line) => ' '.repeat(Math.min(200, Math.max(0, line.indent - indent))) + line.text)
    .join('\n')
  return { kind: 'fence', info, text, line: start + 1 }
}

function headingAt(lines: readonly Line[], at: number) {
  const { text, indent } = lines[at] as Line
  const marked = /^(#{1,6})\s+(.*)$/s.exec(text)
  if (marked) {
    const title = (marked[2] as string).replace(/\s#+$/, '').trim()
    return {
      kind: 'heading' as const,
      level: (marked[1] as string).length,
      text: title,
      line: at + 1,
      underlined: false,
    }
  }
  const under = lines[at + 1]?.text ?? ''
  if (indent > 3 || under.length < 3 || !/^(=+|-+)$/.test(under) || /^[-*+>|]/.test(text)) return null
  return { kind: 'heading' as const, level: under.startsWith('=') ? 1 : 2, text, line: at + 1, underlined: true }
}

function isRule(text: string): boolean {
  return /^(?:-[\s-]*|\*[\s*]*|_[\s_]*)$/.test(text) && text.replace(/\s/g, '').length > 2
}

/** Rows of a table that begins here; the row of dashes is left out. Null: there is none. */
function tableAt(lines: readonly Line[], start: number): TableRow[] | null {
  const dashes = lines[start + 1]?.text ?? ''
  if (!lines[start]?.text.includes('|')) return null
  if (!isDelimiterRow(dashes)) return bareTableAt(lines, start)
  const rows: TableRow[] = [{ cells: splitRow((lines[start] as Line).text), line: start + 1 }]
  for (let at = start + 2; at < lines.length && lines[at]?.text.includes('|'); at++) {
    rows.push({ cells: splitRow((lines[at] as Line).text), line: at + 1 })
  }
  return rows
}

const MOST_CELLS = 200

/** Rows between bars without the row of dashes, as people write who don't know that it must be there. */
function bareTableAt(lines: readonly Line[], start: number): TableRow[] | null {
  const [first, second] = [lines[start]?.text ?? '', lines[start + 1]?.text ?? '']
  if (!isBarred(first) || !isBarred(second)) return null
  const width = splitRow(first).length
  if (width < 2 || width > MOST_CELLS || splitRow(second).length !== width) return null
  const rows: TableRow[] = []
  for (let at = start; at < lines.length && isBarred((lines[at] as Line).text); at++) {
    rows.push({ cells: splitRow((lines[at] as Line).text), line: at + 1 })
  }
  return rows
}

function isBarred(text: string): boolean {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|')
}

function isDelimiterRow(text: string): boolean {
  if (!text.includes('-') || !text.includes('|')) return false
  for (let i = 0; i < text.length; i++) if (!'|-: \t'.includes(text[i] as string)) return false
  return splitRow(text).every((cell) => /^:?-+:?$/.test(cell))
}

/** Cells between bars; a bar behind a backslash is a sign like any other. */
export function splitRow(text: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string
    if (sign === '\\' && text[i + 1] === '|') {
      cell += '|'
      i++
    } else if (sign === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  cells.push(cell.trim())
  if (text.startsWith('|')) cells.shift()
  if (cells.at(-1) === '' && cells.length > 1) cells.pop()
  return cells
}
