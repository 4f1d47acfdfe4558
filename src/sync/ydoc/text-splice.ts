/** One replacement inside a text, in UTF-16 code units. */
export type Splice = { readonly at: number; readonly remove: number; readonly insert: string }

/** Below this, and but for CR, every code unit is a character of its own. */
const FIRST_COMBINING = 0x300
const CARRIAGE_RETURN = 0x0d

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * What leads from one text to the other, the last place first: one replacement, or two where something was put around a
 * stretch that stays, or taken away around it (a word made bold), so that others can type in that stretch meanwhile. All
 * of it in whole graphemes: a family emoji or a letter with its accent is replaced whole, and what two people type at once
 * can't mix inside a character. Empty where the texts are equal.
 */
export function splicesBetween(before: string, after: string): Splice[] {
  const splice = spliceBetween(before, after)
  return splice ? (around(before, after, splice) ?? [splice]) : []
}

function around(before: string, after: string, { at, remove, insert }: Splice): Splice[] | null {
  if (remove === 0 || insert === '') return null
  const removed = before.slice(at, at + remove)
  const added = insert.indexOf(removed)
  if (added >= 0) {
    if (!isBoundary(after, at + added) || !isBoundary(after, at + added + remove)) return null
    return [
      { at: at + remove, remove: 0, insert: insert.slice(added + remove) },
      { at, remove: 0, insert: insert.slice(0, added) },
    ]
  }
  const kept = removed.indexOf(insert)
  const end = at + kept + insert.length
  if (kept < 0 || !isBoundary(before, at + kept) || !isBoundary(before, end)) return null
  return [
    { at: end, remove: at + remove - end, insert: '' },
    { at, remove: kept, insert: '' },
  ]
}

/** The shortest single replacement, in whole graphemes; null where the texts are equal. */
function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  start = boundaryBefore(before, after, start)
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  tail = tailAtBoundary(before, after, tail)
  return { at: start, remove: before.length - tail - start, insert: after.slice(start, after.length - tail) }
}

/** The last index up to `index` at which neither text has a grapheme across it. */
function boundaryBefore(before: string, after: string, index: number): number {
  let at = index
  for (;;) {
    const whole = Math.min(graphemeStart(before, at), graphemeStart(after, at))
    if (whole === at) return at
    at = whole
  }
}

function tailAtBoundary(before: string, after: string, length: number): number {
  let tail = length
  while (tail > 0 && !(isBoundary(before, before.length - tail) && isBoundary(after, after.length - tail))) tail--
  return tail
}

function isBoundary(text: string, index: number): boolean {
  return graphemeStart(text, index) === index
}

function graphemeStart(text: string, index: number): number {
  if (index <= 0 || index >= text.length) return index
  if (isPlain(text.charCodeAt(index - 1)) && isPlain(text.charCodeAt(index))) return index
  return graphemes.segment(text).containing(index)?.index ?? index
}

function isPlain(code: number): boolean {
  return code < FIRST_COMBINING && code !== CARRIAGE_RETURN
}
