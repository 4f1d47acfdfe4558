const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** One or two signs that stand for a name: the first of its first and of its last word. Empty for no name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word) => firstOf(word ?? '').toLocaleUpperCase()).join('')
}

function firstOf(word: string): string {
  const [first] = graphemes.segment(word)
  return first?.segment ?? ''
}
