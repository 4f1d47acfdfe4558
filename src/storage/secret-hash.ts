import { createHash } from 'node:crypto'

/**
 * A secret of 256 random bits as it is kept and looked up. Such secrets can't be guessed from their hash, so no salt and
 * no slow hash is needed; a password is another matter.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
