import { hyphenation } from '../../formats/picture/text/hyphenate.ts'

const SOFT_HYPHEN = '\u00ad'
/** Compounds that a narrow column may have to part; shorter words go to the next line whole. */
const LONG_WORDS = /\p{L}{14,}/gu

/**
 * The text as it is shown: long words can be parted where their language parts them, as on paper. `hyphens: auto` is not
 * enough: Chromium knows no Finnish, and most installations no language at all.
 * @param language BCP 47
 */
export function withSoftHyphens(text: string, language: string): string {
  return text.replace(LONG_WORDS, (word) => {
    const offsets = [0, ...hyphenation(word, language)]
    return offsets.map((from, at) => word.slice(from, offsets[at + 1])).join(SOFT_HYPHEN)
  })
}
