import { boldLines, escapeMarks, linkMark } from '../import/rich-marks.ts'
import { attributeOf, type HtmlToken } from './html-tokens.ts'

/** A text with more changes between bold and plain is none that a person wrote on a card; it keeps its words alone. */
const MOST_RUNS = 2_000

type Run = { text: string; readonly bold: boolean; readonly href: string }

/** White space of the source is one space; only elements break lines. Their break is kept apart until the text is whole. */
const BREAK = '\u2028'
/** How deep a list within a list stands; the spaces of the source say nothing. */
const DEEPER = '\u2029'
const BLOCKS = /^(p|div|li|ul|ol|dl|dt|dd|h[1-6]|tr|pre|blockquote|table)$/

/** What is written between two tags of a page, gathered as the rich text of a card: bold, links, lists and lines. */
export class CellRuns {
  readonly #runs: Run[] = []
  #bold = 0
  #href = ''
  /** Whether nothing stands behind the mark of a list yet: a paragraph that begins there begins no line. */
  #isMarked = false
  readonly #lists: { ordered: boolean; items: number }[] = []

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.#add(token.text.replace(/[ \t\r\n\f\u00a0\u2028\u2029]+/g, ' '))
    else this.#tag(token)
  }

  /** The text; its marks are left out where all of it is bold, which is the look of a heading. */
  text(): string {
    const [first, second] = this.#runs
    if (!first) return ''
    // The cells of large tables are mostly one plain line.
    if (!second && first.href === '') return written(oneLine(escapeMarks(first.text)))
    const visible = this.#runs.filter(({ text }) => text.replaceAll(BREAK, '').trim() !== '')
    const allBold = visible.every(({ bold }) => bold)
    const isPlain = this.#runs.length > MOST_RUNS
    const lines = this.#runs
      .map((run) => (run.text === BREAK ? '\n' : isPlain ? escapeMarks(run.text) : marked(run, allBold)))
      .join('')
    return lines
      .split('\n')
      .map(oneLine)
      .filter((line) => written(line) !== '')
      .join('\n')
      .replaceAll(DEEPER, '  ')
  }

  #tag({ name, closing, attributes }: Extract<HtmlToken, { kind: 'tag' }>): void {
    if (name === 'br') this.#add(BREAK)
    else if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold + (closing ? -1 : 1))
    else if (name === 'a') this.#href = closing ? '' : (attributeOf(attributes, 'href') ?? '')
    else if (name === 'img' && !closing) this.#picture(attributeOf(attributes, 'alt') ?? '')
    else if (name === 'ul' || name === 'ol') this.#list(name === 'ol', closing)
    else if (name === 'li' && !closing) this.#item()
    else if (BLOCKS.test(name)) this.#add(BREAK)
  }

  #add(text: string): void {
    const last = this.#runs.at(-1)
    if (text === BREAK && this.#isMarked) return
    if (text.trim() !== '') this.#isMarked = false
    if (text === BREAK) this.#runs.push({ text, bold: false, href: '' })
    else if (last && last.text !== BREAK && last.bold === this.#bold > 0 && last.href === this.#href) last.text += text
    else this.#runs.push({ text, bold: this.#bold > 0, href: this.#href })
  }

  /** Pages draw emoji as pictures; any other picture's words are about a file that doesn't come along. */
  #picture(alt: string): void {
    if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 20) this.#add(alt)
  }

  #list(ordered: boolean, closing: boolean): void {
    this.#isMarked = false
    this.#add(BREAK)
    if (closing) this.#lists.pop()
    else this.#lists.push({ ordered, items: 0 })
  }

  #item(): void {
    const list = this.#lists.at(-1)
    if (list) list.items++
    this.#isMarked = false
    this.#add(BREAK)
    const depth = DEEPER.repeat(Math.max(0, this.#lists.length - 1))
    this.#runs.push({ text: `${depth}${list?.ordered ? `${list.items}. ` : '- '}`, bold: false, href: '' })
    this.#isMarked = true
  }
}

function oneLine(text: string): string {
  return text.replace(/ {2,}/g, ' ').replace(/^ | $/g, '')
}

/** A line with nothing but the mark of a list says nothing. */
function written(line: string): string {
  return line.replaceAll(DEEPER, '') === '-' ? '' : line
}

function marked({ text, bold, href }: Run, allBold: boolean): string {
  const escaped = escapeMarks(text)
  if (text.trim() === '') return text
  if (href) return linkMark(escaped, href)
  return bold && !allBold ? boldLines(escaped) : escaped
}
