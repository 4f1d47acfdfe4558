import { randomBytes, timingSafeEqual } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/** Bits of HMAC-SHA-1, the one that every authenticator knows (RFC 6238, RFC 4226 section 4 asks for 160). */
const SECRET_BYTES = 20
const STEP_MS = 30_000
/** Steps before and after this one whose codes are taken too, for clocks that are off (RFC 6238, 5.2). */
const TOLERANCE = 1

/** A fresh secret in base32, as people type it into an authenticator. */
export function newTotpSecret(): string {
  return base32.encode(new Uint8Array(randomBytes(SECRET_BYTES)), { padding: false })
}

/** What an authenticator reads from the QR code. */
export function totpUrl(secret: string, account: string): string {
  return createOTP(base32.decode(secret)).url('Polku', account)
}

/** The code of the half minute with this number. */
export function totpCode(secret: string, step: number): Promise<string> {
  return createOTP(base32.decode(secret)).hotp(step)
}

export function totpStep(now: number): number {
  return Math.floor(now / STEP_MS)
}

/** The half minute whose code this is, of those around now; null for a wrong code. */
export async function stepOfCode(secret: string, code: string, now: number): Promise<number | null> {
  const given = Buffer.from(code.replace(/\s+/g, ''))
  for (let step = totpStep(now) - TOLERANCE; step <= totpStep(now) + TOLERANCE; step++) {
    const expected = Buffer.from(await totpCode(secret, step))
    if (given.length === expected.length && timingSafeEqual(given, expected)) return step
  }
  return null
}
