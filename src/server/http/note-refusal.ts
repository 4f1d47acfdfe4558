import type { Action } from '../contract/actions.ts'
import { faultLine } from '../log.ts'
import type { Asker } from '../policy/policy.ts'
import type { Services } from '../services.ts'
import { createRateLimiter } from './rate-limit.ts'

/** Refusals that say that somebody asked for more than is theirs; an unknown address is mostly a mistake. */
const REACHING: readonly string[] = ['not-allowed', 'not-member', 'beyond-token']
/** So many of one person are written down in an hour: enough to be seen, too few to fill the log. */
const NOTED = { max: 20, windowMs: 60 * 60_000 }

/** Writes into the audit log who was refused what. A refusal stays one where that fails. */
export function refusalNotes({ audit, log, now }: Pick<Services, 'audit' | 'log' | 'now'>) {
  const limit = createRateLimiter(NOTED, now)
  return async (asker: Asker | null, action: Action, reason: string): Promise<void> => {
    if (!asker?.principal || !REACHING.includes(reason) || limit.take(asker.account.id) !== null) return
    const { workspace, account } = asker.principal
    const entry = { workspaceId: workspace.id, actorId: account.id, action: 'access-refused', target: null } as const
    try {
      await audit.record({ ...entry, detail: { policy: action, reason } })
    } catch (error) {
      log(faultLine('audit', error))
    }
  }
}
