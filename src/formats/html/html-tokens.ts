export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly closing: boolean; readonly attributes: string }

/** Elements whose contents are no text of the page. */
const UNREAD = new Set([
  'style',
  'script',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'textarea',
  'select',
])

const TAG_NAME = /<(\/?)([a-z][a-z0-9:-]{0,30})/iy

/**
 * The tags and texts of a page, in a time that grows with its length only. A tokenizer, not a browser's parser, so that
 * nothing of the page is ever loaded or run.
 */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0 || open > at)
      yield { kind: 'text', text: decodeEntities(source.slice(at, open < 0 ? undefined : open)) }
    if (open < 0) return
    const aside = asideEnd(source, open)
    if (aside !== null) {
      at = aside
      continue
    }
    TAG_NAME.lastIndex = open
    const name = TAG_NAME.exec(source)
    if (!name) {
      yield { kind: 'text', text: '<' }
      at = open + 1
      continue
    }
    const [whole, slash, written = ''] = name
    const end = tagEnd(source, open + whole.length)
    const tag = written.toLowerCase()
    at = slash === '' && UNREAD.has(tag) && source[end - 2] !== '/' ? contentsEnd(source, end, tag) : end
    if (at === end)
      yield { kind: 'tag', name: tag, closing: slash === '/', attributes: source.slice(open + whole.length, end - 1) }
  }
}

/** Where a comment, a declaration or an instruction ends; null: none begins here. */
function asideEnd(source: string, open: number): number | null {
  if (source.startsWith('<!--', open)) return endOf(source, '-->', open + 4)
  return source[open + 1] === '!' || source[open + 1] === '?' ? endOf(source, '>', open) : null
}

/** Behind the `>`, which may stand in quotation marks before that. */
function tagEnd(source: string, from: number): number {
  if (source[from] === '>') return from + 1
  let at = from
  for (;;) {
    const sign = /["'>]/g
    sign.lastIndex = at
    const found = sign.exec(source)
    if (!found) return source.length + 1
    if (found[0] === '>') return found.index + 1
    const close = source.indexOf(found[0], found.index + 1)
    // A quotation mark that is never closed is none.
    if (close < 0) return endOf(source, '>', found.index)
    at = close + 1
  }
}

function contentsEnd(source: string, from: number, tag: string): number {
  const close = new RegExp(`</${tag}[^>]{0,50}>`, 'gi')
  close.lastIndex = from
  const found = close.exec(source)
  return found ? found.index + found[0].length : source.length
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length + 1 : found + mark.length
}

/** An attribute's value; null: it isn't there. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  )
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : null
}

/** The names of U+00A0 to U+00FF, in their order: what pages of Latin script write by name. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const NAMED = new Map<string, string>([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    euro: '€',
  }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', rarr: '→', larr: '←', trade: '™' }),
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{1,10}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
