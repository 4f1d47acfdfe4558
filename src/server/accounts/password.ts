import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What scrypt takes: 128 · N · r bytes of memory, p times. */
export type Cost = { readonly N: number; readonly r: number; readonly p: number }

/** 32 MB and three passes, one of the settings that the OWASP password storage cheat sheet names. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 }
const MAX_MEMORY = 64 * 1024 * 1024
const KEY_BYTES = 32

/**
 * A password as it is kept: `scrypt$N$r$p$salt$key`. Unicode forms of one text are one password.
 * @param cost other than the usual for what people don't choose themselves
 */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [method, n, r, p, salt, key] = hash.split('$')
  if (method !== 'scrypt' || salt === undefined || key === undefined) return false
  const expected = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) })
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
