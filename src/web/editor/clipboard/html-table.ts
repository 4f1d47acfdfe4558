/**
 * The first table of an HTML clipboard (Excel, Sheets, Word, a web page) as rows of plain text. Merged cells give their
 * text to the first place and leave the others empty. Null where there is no table.
 *
 * A tokenizer, not a browser's parser, so that nothing of the pasted page is ever loaded or run.
 */
export function parseHtmlTable(html: string): string[][] | null {
  const rows: string[][] = []
  const taken = new Set<string>()
  let cell: { text: string; colspan: number; rowspan: number } | null = null
  let depth = 0

  const close = () => {
    if (!cell || rows.length === 0) return
    place(rows, taken, cell)
    cell = null
  }
  for (const token of tokens(html)) {
    if (token.kind === 'text') {
      if (cell) cell.text += token.text
      continue
    }
    const { name, closing } = token
    if (name === 'table') {
      depth += closing ? -1 : 1
      if (depth === 0) break
    } else if (depth !== 1) continue
    else if (name === 'tr') {
      close()
      if (!closing) rows.push([])
    } else if (name === 'td' || name === 'th') {
      close()
      if (!closing) cell = { text: '', colspan: span(token.raw, 'colspan'), rowspan: span(token.raw, 'rowspan') }
    } else if (cell) cell.text += lineBreak(name, closing)
  }
  close()
  return rows.length === 0 ? null : rows.map((row) => Array.from(row, (value) => value ?? ''))
}

type Token = { kind: 'text'; text: string } | { kind: 'tag'; name: string; closing: boolean; raw: string }

const SKIPPED = /<!--[\s\S]*?-->|<(style|script|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/g

function* tokens(html: string): Generator<Token> {
  const source = html.replace(SKIPPED, '')
  let at = 0
  for (const match of source.matchAll(TAG)) {
    if (match.index > at) yield { kind: 'text', text: decode(source.slice(at, match.index)) }
    yield { kind: 'tag', name: (match[2] as string).toLowerCase(), closing: match[1] === '/', raw: match[3] as string }
    at = match.index + match[0].length
  }
  if (at < source.length) yield { kind: 'text', text: decode(source.slice(at)) }
}

/** White space of the source is one space; only elements break lines. The break is kept apart until the cell is whole. */
const BREAK = '\u2028'

function lineBreak(name: string, closing: boolean): string {
  if (name === 'br') return BREAK
  if (name === 'li' && !closing) return `${BREAK}- `
  return closing && /^(p|div|li|ul|ol|h[1-6])$/.test(name) ? BREAK : ''
}

function tidy(text: string): string {
  return text
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

const LARGEST_SPAN = 200

function span(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)
  return Math.min(LARGEST_SPAN, Math.max(1, Number(found?.[1] ?? 1)))
}

function place(rows: string[][], taken: Set<string>, cell: { text: string; colspan: number; rowspan: number }): void {
  const row = rows.length - 1
  let column = 0
  while (taken.has(`${row},${column}`)) column++
  for (let down = 0; down < cell.rowspan; down++) {
    for (let along = 0; along < cell.colspan; along++) taken.add(`${row + down},${column + along}`)
  }
  const values = rows[row] as string[]
  values[column] = tidy(cell.text)
  for (let along = 1; along < cell.colspan; along++) values[column + along] = ''
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
