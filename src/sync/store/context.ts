import type { Context } from '../../domain/command.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^16: a collision among a billion records has a chance of one in 10^10. */
const ID_LENGTH = 16

/** The machine's clock, and ids and chance from its random source. */
export function browserContext(): Context {
  return { now: Date.now(), newId: randomId, random: Math.random }
}

function randomId(): string {
  let id = ''
  while (id.length < ID_LENGTH) {
    // Bytes from 248 on are drawn again, or the first letters would come up more often.
    for (const byte of crypto.getRandomValues(new Uint8Array(ID_LENGTH * 2))) {
      if (byte < 248 && id.length < ID_LENGTH) id += ALPHABET[byte % 62]
    }
  }
  return id
}
