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
    /** From which address it comes, as far as proxies that are trusted say. */
    address: string | undefined
    /** Names the request in logs; answered as `X-Request-Id`. */
    requestId: string
    /** What the policy layer has granted for this route. */
    authorised: Authorised<Action>
    /** Whether all of the request had come when that was granted. */
    wasWhole: boolean
  }
}
