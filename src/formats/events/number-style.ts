/** How all numbers of a column are written: `1234.56`, or `1.234,56` with or without what parts the thousands. */
export type NumberStyle = 'point' | 'comma'

const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/
/** The thousands are parted by points, blanks or apostrophes, by the same throughout. */
const COMMA = /^-?(?:(?:0|[1-9]\d{0,14})|[1-9]\d{0,2}([. \u00a0\u202f'’])\d{3}(?:\1\d{3}){0,3})(?:,\d{1,10})?$/
/** What stands before a comma with three figures behind it might as well be thousands. */
const SURELY_COMMA = /^-?0,|,(?:\d{1,2}|\d{4,})$|\d[. \u00a0\u202f'’]\d{3},/
const MOST_SIGNS = 32

/**
 * Learns of each different text of a column whether all of them are numbers, and how these are written. No single text decides:
 * `1,234` is one number or another by what stands in the other rows, and a column that could be either stays text.
 */
export class NumberStyles {
  #isPlain = true
  #isComma = true
  #isSurelyComma = false

  see(text: string): void {
    // Nothing may be lost where a text is kept as a number: neither zeros in front nor digits behind.
    this.#isPlain &&= text.length <= MOST_SIGNS && PLAIN.test(text)
    if (!this.#isComma) return
    this.#isComma = text.length <= MOST_SIGNS && COMMA.test(text)
    this.#isSurelyComma ||= SURELY_COMMA.test(text)
  }

  /** Null: not all of them are numbers. */
  get style(): NumberStyle | null {
    if (this.#isPlain) return 'point'
    return this.#isComma && this.#isSurelyComma ? 'comma' : null
  }
}

/** The text of a number as a program writes it. */
export function plainNumber(text: string, style: NumberStyle): string {
  return style === 'point' ? text : text.replace(/[. \u00a0\u202f'’]/g, '').replace(',', '.')
}
