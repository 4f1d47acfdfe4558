import { z } from 'zod'
import { STAGE_COLOURS } from '../domain/palette.ts'
import type { Observable } from './observable.ts'

/** What a session shows of itself to others in the same document. All of it is the session's own to say. */
export const presenceState = z.object({
  /** Where they are: the key of a thing, or empty for nowhere in particular. */
  at: z
    .string()
    .regex(/^[\w\-:./|]{0,300}$/)
    .default(''),
  /** Where they write inside the text there, in whatever form the screen chose; empty: they don't write. */
  caret: z.string().max(300).default(''),
  /** What of the document is on their screen, in whatever form the screen chose. */
  view: z
    .string()
    .regex(/^[\w\-:.@|]{0,100}$/)
    .default(''),
})
export type PresenceState = z.output<typeof presenceState>

/**
 * Another session in the same document. Who it is comes from the server alone, so nobody can pretend to be somebody else:
 * `id` is the connection's, `userId` and `name` its user's, `colour` the one that everybody sees this user in.
 */
export const peerSchema = presenceState.extend({
  id: z.number().int(),
  userId: z.string(),
  /** Empty for guests, who have none. */
  name: z.string(),
  /** Of a guest, the name of the link by which they came; left out for everybody with an account. */
  guest: z.string().optional(),
  colour: z.enum(STAGE_COLOURS),
})
export type Peer = z.output<typeof peerSchema>

export type Presence = {
  /** Everybody else who has the document open, oldest first. */
  readonly peers: Observable<readonly Peer[]>
  /** This session as others see it; null without a connection. */
  readonly self: Observable<Peer | null>
  /** Changes what others see of this session; told at most ten times a second. */
  update(change: Partial<PresenceState>): void
}
