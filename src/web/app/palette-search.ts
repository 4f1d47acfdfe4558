/** Letters without their marks and hyphens, lower case, so that "a" finds "å" and "Ä", and "email" finds "E-mail". */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|(?<=\p{L})-(?=\p{L})/gu, '')
    .toLowerCase()
}

/**
 * What fits the words that were typed: every word must be there, at a word's beginning before inside of one. The order
 * among equals stays. Nothing typed: everything.
 */
export function ranked<T>(things: readonly T[], typed: string, textOf: (thing: T) => string): T[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...things]
  return things
    .map((thing) => ({ thing, score: score(folded(textOf(thing)), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing)
}

/** 0 where a word is missing; more the earlier and the more whole the words stand. */
function score(text: string, wanted: readonly string[]): number {
  let total = 0
  for (const word of wanted) {
    const at = text.indexOf(word)
    if (at < 0) return 0
    const beginsWord = at === 0 || text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))
    total += (at === 0 ? 3 : beginsWord ? 2 : 1) + 1 / (1 + at)
  }
  return total
}
