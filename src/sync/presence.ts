import { z } from 'zod'
import type { Observable } from './observable.ts'

/** What a person shows of themselves to others in the same document. */
export const presenceState = z.object({
  name: z.string().max(80).default(''),
  /** One of the interface's colours, or empty. */
  colour: z
    .string()
    .regex(/^[\w#-]{0,32}$/)
    .default(''),
  /** Where they are: `table/id`, or `table/id/field`; empty: nowhere in particular. */
  at: z
    .string()
    .regex(/^[\w\-:./|]{0,300}$/)
    .default(''),
  /** Where they are inside a text, in whatever form the editor chose. */
  caret: z.string().max(300).default(''),
})
export type PresenceState = z.output<typeof presenceState>

/** Another session in the same document. `id` and `userId` come from the server, so nobody can pretend to be somebody else. */
export type Peer = PresenceState & { readonly id: number; readonly userId: string }

export type Presence = {
  /** Everybody else who has the document open, oldest first. */
  readonly peers: Observable<readonly Peer[]>
  /** Changes what others see of this session; told at most about twenty times a second. */
  update(change: Partial<PresenceState>): void
}
