import type { ClientMessage } from './messages.ts'

/** What one has to be allowed in the document; `greeting` is how one is asked. */
export type Need = 'greeting' | 'read' | 'edit'

/** What each kind of message needs of whoever sends it. A kind without an entry does not compile. */
export const MESSAGE_NEEDS = {
  hello: 'greeting',
  update: 'edit',
  'late-update': 'edit',
  presence: 'read',
  ping: 'read',
} as const satisfies Record<ClientMessage['kind'], Need>

/** Whether somebody who was let in with this access may send the message. Nobody greets twice. */
export function maySend(access: 'edit' | 'read', kind: ClientMessage['kind']): boolean {
  const need: Need = MESSAGE_NEEDS[kind]
  return need === 'read' || (need === 'edit' && access === 'edit')
}
