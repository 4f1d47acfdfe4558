import { randomBytes } from 'node:crypto'
import type { Context } from '../domain/command.ts'

/** 120 random bits: nobody guesses it, and no two are ever the same. */
const ID_BYTES = 15

function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url')
}

/** Time, ids and randomness of this moment, for commands and importers. */
export function systemContext(): Context {
  return { now: Date.now(), newId, random: Math.random }
}
