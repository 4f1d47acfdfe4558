import { isEastAsian } from './east-asian.ts'

/** A stretch of text that stays on one line. A line may end behind it where `breakAfter` says so. */
export type Piece = { readonly text: string; readonly kind: 'word' | 'space'; readonly breakAfter: boolean }

/** Text in which only spaces and hyphens part lines: nearly all of it. */
const SIMPLE =
  /^[\u0020-\u00ac\u00ae-\u052f\u0590-\u08ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]*$/
/** Of the figure space a number's signs are parts, so that it is none of these. */
const SPACES_OR_WORD = /(?<space>[ \t\u2000-\u2006\u2008-\u200b]+)|[^ \t\u2000-\u2006\u2008-\u200b]+/gu
/** Behind a hyphen, dash or slash within a word. */
const WITHIN_WORD = /(?<=[\p{L}\p{N}][-‐–—/])(?=\p{L})/u
/** Signs that never begin a line (JIS X 4051, class of closing and small signs). */
const NEVER_FIRST =
  /^[、。，．・：；！？」』）〕】〉》｝］ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%,.!?)\]}’”…‥]/u
/** Signs that never end a line. */
const NEVER_LAST = /[「『（〔【〈《｛［([{‘“]$/u

const segmenters = new Map<string, Intl.Segmenter>()

/** Parts a paragraph's text where its language lets lines end. `language` is a BCP 47 tag. */
export function breakPieces(text: string, language: string): Piece[] {
  if (SIMPLE.test(text)) return simplePieces(text)
  return glue([...wordSegments(text, language)])
}

function simplePieces(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const { 0: chunk, groups } of text.matchAll(SPACES_OR_WORD)) {
    if (groups?.space) pieces.push({ text: chunk, kind: 'space', breakAfter: true })
    else for (const word of partsOf(chunk)) pieces.push({ text: word, kind: 'word', breakAfter: true })
  }
  return pieces
}

function partsOf(word: string): string[] {
  return /[-‐–—/]/.test(word) ? word.split(WITHIN_WORD) : [word]
}

function* wordSegments(text: string, language: string): Iterable<Piece> {
  const buffer = { text: '' }
  for (const { segment } of segmenter(language).segment(text)) {
    const eastAsian = isEastAsian(segment.codePointAt(0) as number) || /\p{Script=Thai}/u.test(segment)
    if (!eastAsian) {
      buffer.text += segment
      continue
    }
    yield* simplePieces(buffer.text)
    buffer.text = ''
    yield { text: segment, kind: 'word', breakAfter: true }
  }
  yield* simplePieces(buffer.text)
}

/** Keeps signs that may not begin or end a line beside their neighbours. */
function glue(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const following = pieces[i + 1]
    const bound = following !== undefined && (NEVER_FIRST.test(following.text) || NEVER_LAST.test(piece.text))
    return bound && piece.kind === 'word' && following.kind === 'word' ? { ...piece, breakAfter: false } : piece
  })
}

function segmenter(language: string): Intl.Segmenter {
  let known = segmenters.get(language)
  if (!known) {
    known = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, known)
  }
  return known
}
