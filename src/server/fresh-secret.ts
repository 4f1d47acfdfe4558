import { randomBytes } from 'node:crypto'

/** 256 random bits in 43 characters that a URL takes as they are. */
export function freshSecret(): string {
  return randomBytes(32).toString('base64url')
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The moment that many days from now; null: never. */
export function endAfter(days: number | null, now: number): Date | null {
  return days === null ? null : new Date(now + days * DAY_MS)
}
