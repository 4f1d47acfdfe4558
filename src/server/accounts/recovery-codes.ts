import { randomInt } from 'node:crypto'
import { type Cost, hashPassword, verifyPassword } from './password.ts'

/** How many there are; the first character of each says which one it is. */
const COUNT = 10
/** Random characters behind the number: 55 bits. */
const LENGTH = 11
/** Crockford’s base32: no letter that looks like a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** Nobody guesses 55 random bits as they do a word, so ten of these may cost less than one password. */
const COST: Cost = { N: 2 ** 14, r: 8, p: 1 }

export type HashedCode = { readonly number: number; readonly hash: string }

/** Ten fresh codes such as `3k7m-q2x9-vfdp`, and what is kept of them. */
export async function newRecoveryCodes(): Promise<{ codes: readonly string[]; hashed: readonly HashedCode[] }> {
  const plain = Array.from({ length: COUNT }, (_, number) => `${number}${randomText()}`)
  const hashed = await Promise.all(
    plain.map(async (code, number) => ({ number, hash: await hashPassword(code, COST) })),
  )
  return { codes: plain.map((code) => code.replace(/(.{4})(?=.)/g, '$1-')), hashed }
}

/** Which of the codes this would be, and how it is compared; null for what has not the form of one. */
export function readRecoveryCode(text: string): { readonly number: number; readonly code: string } | null {
  const code = text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  const isCode = code.length === LENGTH + 1 && /^\d/.test(code)
  return isCode ? { number: Number(code[0]), code } : null
}

export function isRecoveryCode(kept: HashedCode, code: string): Promise<boolean> {
  return verifyPassword({ hash: kept.hash, password: code })
}

function randomText(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
