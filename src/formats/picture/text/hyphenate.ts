/**
 * Where a long word may be parted. Finnish by its syllables, which are regular; the Scandinavian languages and German by
 * the rule of the last consonant, with groups that stay whole. Other languages part only at soft hyphens of the text's own.
 */
const SOFT_HYPHEN = '\u00ad'
/** Fewest letters on either side. */
const EDGE = 3
/** What is longer is no word of any language. */
const LONGEST = 120

/** Offsets into the word at which a hyphen may stand, from left to right. */
export function hyphenation(word: string, language: string): number[] {
  const base = language.toLowerCase().split('-')[0] as string
  const rule = RULES[base]
  if (!rule || word.length < 2 * EDGE || word.length > LONGEST || !/^[\p{Script=Latin}\p{M}]+$/u.test(word)) return []
  const lower = word.toLowerCase()
  const offsets: number[] = []
  for (let at = EDGE; at <= word.length - EDGE; at++) if (rule(lower, at)) offsets.push(at)
  return offsets
}

/** Offsets behind the soft hyphens that the writer has put into a word. */
export function softHyphens(word: string): number[] {
  const offsets: number[] = []
  for (let at = word.indexOf(SOFT_HYPHEN); at >= 0; at = word.indexOf(SOFT_HYPHEN, at + 1)) offsets.push(at + 1)
  return offsets
}

type Rule = (word: string, at: number) => boolean

const VOWELS = 'aeiouyåäöæøüéèêáàóíúýëï'
const isVowel = (letter: string | undefined) => letter !== undefined && VOWELS.includes(letter)
const isConsonant = (letter: string | undefined) => letter !== undefined && !isVowel(letter) && /\p{L}/u.test(letter)
const hasVowelBefore = (word: string, at: number) => [...word.slice(0, at)].some(isVowel)

/** A syllable begins at a consonant that a vowel follows. */
const finnish: Rule = (word, at) => isConsonant(word[at]) && isVowel(word[at + 1]) && hasVowelBefore(word, at)

/** Consonants that are one sound, or that begin words together, are not parted. */
const WHOLE_GROUPS = ['sch', 'stj', 'skj', 'ch', 'ck', 'ng', 'nk', 'sj', 'tj', 'ph', 'th', 'hj', 'gj', 'kj', 'dt', 'ß']
const ONSETS = ['bl', 'br', 'dr', 'fl', 'fr', 'gl', 'gr', 'kl', 'kr', 'kv', 'pl', 'pr', 'tr', 'vr', 'tv', 'sv']

/** The last consonant before a vowel goes to the next line, with the group that it belongs to. */
const lastConsonant: Rule = (word, at) => {
  if (!hasVowelBefore(word, at) || partsGroup(word, at)) return false
  if (isConsonant(word[at]) && isVowel(word[at + 1])) return !ONSETS.includes(word.slice(at - 1, at + 1))
  return isVowel(word[at + 2]) && ONSETS.includes(word.slice(at, at + 2))
}

function partsGroup(word: string, at: number): boolean {
  return WHOLE_GROUPS.some((group) => {
    const from = word.indexOf(group, Math.max(0, at - group.length + 1))
    return from >= 0 && from < at && from + group.length > at
  })
}

const RULES: Readonly<Record<string, Rule>> = {
  fi: finnish,
  et: finnish,
  sv: lastConsonant,
  da: lastConsonant,
  nb: lastConsonant,
  nn: lastConsonant,
  no: lastConsonant,
  de: lastConsonant,
}
