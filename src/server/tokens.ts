import type { ApiToken } from '../storage/api-tokens.ts'
import type { TokenItem } from './contract/tokens.ts'
import * as contract from './contract/tokens.ts'
import { endAfter, freshSecret } from './fresh-secret.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'

/** What every token begins with, so that people and secret scanners know one where they see it. */
export const TOKEN_PREFIX = 'polku_'

function itemOf({ id, name, scope, createdAt, expiresAt, lastUsedAt }: ApiToken): TokenItem {
  return {
    id,
    name,
    scope,
    createdAt: createdAt.getTime(),
    expiresAt: expiresAt?.getTime() ?? null,
    lastUsedAt: lastUsedAt?.getTime() ?? null,
  }
}

/** Tokens that programs sign in with. Each person sees and makes their own. */
export function tokenRoutes(implement: Implement, { storage, audit, context, now }: Services): void {
  implement(contract.listTokens, async (c, { principal: { workspace, account } }) => {
    const tokens = await storage.apiTokens.list(workspace.id, account.id)
    return c.json({ items: tokens.map(itemOf) }, 200)
  })

  implement(contract.createToken, async (c, { principal: { workspace, account } }) => {
    const { name, scope, days } = c.req.valid('json')
    const secret = `${TOKEN_PREFIX}${freshSecret()}`
    const token = await storage.apiTokens.create({
      id: context().newId(),
      workspaceId: workspace.id,
      userId: account.id,
      name,
      scope,
      expiresAt: endAfter(days, now()),
      secret,
    })
    const entry = { workspaceId: workspace.id, actorId: account.id, target: token.id }
    await audit.record({ ...entry, action: 'token-made', detail: { scope, days } })
    return c.json({ token: itemOf(token), secret }, 201)
  })

  implement(contract.revokeToken, async (c, { principal: { workspace, account } }) => {
    const removed = await storage.apiTokens.remove(workspace.id, account.id, c.req.valid('param').id)
    if (!removed) return problem(c, 'not-found')
    const entry = { workspaceId: workspace.id, actorId: account.id, target: removed.id }
    await audit.record({ ...entry, action: 'token-revoked', detail: { scope: removed.scope } })
    return c.body(null, 204)
  })
}
