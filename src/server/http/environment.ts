import type { HttpBindings } from '@hono/node-server'
import type { Language } from '../../i18n/message.ts'
import type { Action } from '../contract/actions.ts'
import type { Authorised } from '../policy/authorised.ts'

/** What a request carries on its way to the handler. */
export type ServerEnv = {
  Bindings: HttpBindings
  Variables: {
    /** The language that the answer is written in. */
    language: Language
    /** What the policy layer has granted for this route. */
    authorised: Authorised<Action>
  }
}
