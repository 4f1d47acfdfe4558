import * as contract from './contract/security.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'

/** What a workspace asks of how its members sign in. The policy keeps out who doesn't do so. */
export function signInRuleRoutes(implement: Implement, { storage, accounts, live, audit }: Services): void {
  implement(contract.getSignInRules, async (c, { principal: { workspace } }) =>
    c.json({ needsSecondFactor: await storage.workspaces.needsSecondFactor(workspace.id) }, 200),
  )

  implement(contract.putSignInRules, async (c, { principal: { workspace, account } }) => {
    const { needsSecondFactor } = c.req.valid('json')
    // Nobody shuts themselves out, and nobody asks of others what they don't do.
    if (needsSecondFactor && !(await accounts.isWellGuarded(account.id))) return problem(c, 'second-factor-first')
    await storage.transaction(async (within) => {
      await within.workspaces.setNeedsSecondFactor(workspace.id, needsSecondFactor)
      const entry = { workspaceId: workspace.id, actorId: account.id, target: workspace.id }
      await audit.record({ ...entry, action: 'sign-in-rules-changed', detail: { needsSecondFactor } }, within)
    })
    for (const { userId } of await storage.workspaces.members(workspace.id)) live.askAnew({ userId })
    return c.json({ needsSecondFactor }, 200)
  })
}
