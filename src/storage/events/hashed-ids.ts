import { createHmac, randomBytes } from 'node:crypto'
import type { Settings } from '../settings.ts'

/** Characters of a hashed id: 132 bits. */
const HASH_LENGTH = 22
/** Under which the key lies among the installation's settings. */
const KEY = 'event-hash-key'

/** The installation's key, made when it is first asked for; it stays on the server. */
export async function hashKeyOf(settings: Pick<Settings, 'keep'>): Promise<string> {
  return String(await settings.keep(null, KEY, randomBytes(32).toString('base64')))
}

/** The same id gives the same text for as long as the key is the same, and nobody without it finds the id again. */
export function hashWith(key: string): (id: string) => string {
  return (id) => createHmac('sha256', key).update(id).digest('base64url').slice(0, HASH_LENGTH)
}

/** What somebody's id may be called in data sets: as it is, and hashed. */
export function idsOf(id: string, hashKey: string): ReadonlySet<string> {
  return new Set([id, hashWith(hashKey)(id)])
}
