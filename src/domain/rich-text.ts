/**
 * The text of a card: a small Markdown that stays readable as plain text. Bold `**…**`, links `[…](…)` and bare web
 * addresses, list lines that begin with `- `, `* ` or `1. `. Everything else is what it says; a backslash takes the
 * meaning from the sign behind it.
 */
export type Inline = { readonly text: string; readonly bold: boolean; readonly href: string | null }
export type Block = { readonly kind: 'paragraph' | 'bullet' | 'number'; readonly inlines: readonly Inline[] }

const LIST = /^\s{0,3}(?:([-*•])|(\d{1,4})[.)])\s+(.*)$/
const TOKEN =
  /\\([\\*[\]()._`•-])|\*\*(?=\S)((?:[^*\\]|\\.|\*(?!\*))+?)\*\*|\[((?:[^\]\\]|\\.)+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’”])/g

/** One of these stands in every token: most texts have none, and are what they are. */
const MARKED = /[\\*[]|https?:/

/** One block a line; blank lines part paragraphs and are left out. */
export function parseRichText(source: string): Block[] {
  return source.split(/\r?\n/).flatMap((line): Block[] => {
    if (line.trim() === '') return []
    const list = LIST.exec(line)
    if (!list) return [{ kind: 'paragraph', inlines: parseInlines(line, false) }]
    return [{ kind: list[1] ? 'bullet' : 'number', inlines: parseInlines(list[3] as string, false) }]
  })
}

function parseInlines(source: string, bold: boolean): Inline[] {
  if (!MARKED.test(source)) return source === '' ? [] : [{ text: source, bold, href: null }]
  const inlines: Inline[] = []
  let plain = ''
  let at = 0
  const flush = () => {
    if (plain !== '') inlines.push({ text: plain, bold, href: null })
    plain = ''
  }
  for (const match of source.matchAll(TOKEN)) {
    plain += source.slice(at, match.index)
    at = match.index + match[0].length
    const [whole, escaped, strong, label, target, address] = match
    if (escaped !== undefined) plain += escaped
    else if (strong !== undefined && !bold) {
      flush()
      inlines.push(...parseInlines(strong, true))
    } else if (label !== undefined && target !== undefined && safeHref(target)) {
      flush()
      inlines.push({ text: plainInline(label), bold, href: safeHref(target) })
    } else if (address !== undefined) {
      flush()
      inlines.push({ text: address, bold, href: safeHref(address) })
    } else plain += whole
  }
  plain += source.slice(at)
  flush()
  return inlines
}

function plainInline(source: string): string {
  return parseInlines(source, false)
    .map(({ text }) => text)
    .join('')
}

/** The address if it may be followed (http, https, mailto, tel), else null. */
export function safeHref(target: string): string | null {
  return /^(https?:\/\/|mailto:|tel:)/i.test(target) ? target : null
}

/** The text without marks, list lines with a bullet or their number, for formats that have no formatting. */
export function plainText(source: string): string {
  let number = 0
  return parseRichText(source)
    .map(({ kind, inlines }) => {
      number = kind === 'number' ? number + 1 : 0
      const text = inlines.map((inline) => inline.text).join('')
      return kind === 'bullet' ? `• ${text}` : kind === 'number' ? `${number}. ${text}` : text
    })
    .join('\n')
}

/** Plain text as a rich text that shows the same signs. */
export function escapeRichText(plain: string): string {
  return escapeNumbering(
    plain.replace(/[\\*[\]]/g, (sign) => `\\${sign}`).replace(/^(\s{0,3})([-•])(\s)/gm, '$1\\$2$3'),
  )
}

/** Lines that begin with a number as they stand, not as items of a list, which are counted anew. */
export function escapeNumbering(source: string): string {
  return source.replace(/^(\s{0,3}\d{1,4})([.)])(\s)/gm, '$1\\$2$3')
}
