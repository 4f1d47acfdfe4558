/** A stretch of a text: in both, only before, or only after. */
export type TextPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Words, single signs, and spaces; in scripts that write no spaces between words, each character by itself. */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])[\p{L}\p{N}\p{M}’'])+|\s+|[^\s]/gu
/** Texts with more pairs of words than this are not compared word by word: what lies between their ends is replaced. */
const MOST_PAIRS = 250_000

/**
 * What was taken out of a text and what was put in, by words (longest common subsequence). Joined, what is the same and
 * removed is the text before, what is the same and added the text after.
 */
export function wordDifference(before: string, after: string): TextPart[] {
  const [a, b] = [tokens(before), tokens(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = compared(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    ...a.slice(0, start).map((text): TextPart => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - end).map((text): TextPart => ({ kind: 'same', text })),
  ])
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}

function compared(a: readonly string[], b: readonly string[]): TextPart[] {
  const removed = (text: string): TextPart => ({ kind: 'removed', text })
  const added = (text: string): TextPart => ({ kind: 'added', text })
  if (a.length * b.length > MOST_PAIRS) return [...a.map(removed), ...b.map(added)]
  const lengths = commonLengths(a, b)
  const width = b.length + 1
  const parts: TextPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] as string })
      i++
      j++
    } else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) {
      parts.push(removed(a[i++] as string))
    } else parts.push(added(b[j++] as string))
  }
  return [...parts, ...a.slice(i).map(removed), ...b.slice(j).map(added)]
}

/** For each pair of places the length of the longest common subsequence of what follows them. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [below, right] = [lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number]
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] as number) + 1 : Math.max(below, right)
    }
  }
  return lengths
}

type Stretch = { same: string; removed: string; added: string }

/** One part a stretch, what was removed before what was added. Neighbouring words that were replaced are one. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const stretches: Stretch[] = []
  for (const { kind, text } of parts) {
    const last = stretches.at(-1)
    if (last && (last.same !== '') === (kind === 'same')) last[kind] += text
    else stretches.push({ same: '', removed: '', added: '', [kind]: text })
  }
  return withSpaces(stretches).flatMap(({ same, removed, added }): TextPart[] => [
    ...part('same', same),
    ...part('removed', removed),
    ...part('added', added),
  ])
}

/** A space between two words that were both replaced goes with them, so that the whole reads as one replacement. */
function withSpaces(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const [before, space] = [result.at(-2), result.at(-1)]
    if (before && space && /^[^\S\n]+$/.test(space.same) && isReplaced(before) && isReplaced(stretch)) {
      result.pop()
      before.removed += space.same + stretch.removed
      before.added += space.same + stretch.added
    } else result.push({ ...stretch })
  }
  return result
}

function isReplaced({ removed, added }: Stretch): boolean {
  return removed !== '' && added !== ''
}

function part(kind: TextPart['kind'], text: string): TextPart[] {
  return text === '' ? [] : [{ kind, text }]
}
