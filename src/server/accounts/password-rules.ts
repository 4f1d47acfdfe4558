import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'

/** Own words shorter than this say nothing. */
const SHORTEST_WORD = 4
/** What has to be left of a password when one's own words are taken out. */
const LEAST_LEFT = 6

let common: Promise<ReadonlySet<string>> | undefined

/**
 * Refuses passwords that everybody tries first: those of a list of 49,000 of which 18,000 are long enough at all
 * (OWASP ASVS 5.0, 6.2.4 and 6.2.12), and those that are little more than one's own words (6.2.11).
 * @param words the person's name, address, workspaces
 */
export async function judgePassword(
  password: string,
  words: readonly (string | null)[],
): Promise<Result<null, Refusal<'password-common' | 'password-own-words'>>> {
  const plain = folded(password)
  common ??= readCommon()
  if ((await common).has(plain) || isRepetition(plain)) return refuse('password-common', 'password')
  let left = plain
  for (const word of ownWords(words)) left = left.replaceAll(word, '')
  const isOwn = left.length < plain.length && left.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_LEFT
  return isOwn ? refuse('password-own-words', 'password') : ok(null)
}

/** The longest first, so that a part of one doesn't hide the whole. */
function ownWords(words: readonly (string | null)[]): readonly string[] {
  const parts = [...words, 'polku'].flatMap((word) => folded(word ?? '').split(/[^\p{L}\p{N}]+/u))
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST_WORD).sort((a, b) => b.length - a.length)
}

/** `aaaaaaaa`, `abababab`, `12341234` … */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Read when a password is first set, not at every start: it takes a tenth of a second. */
async function readCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}
