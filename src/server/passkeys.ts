import type { Passkey } from './accounts/passkeys.ts'
import * as contract from './contract/passkeys.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { siteOf } from './http/site.ts'
import { securityChanged } from './security-changes.ts'
import type { Services } from './services.ts'
import { unconfirmed } from './unconfirmed.ts'

/** A person's passkeys, to add, name and remove. Signing in with one is in `session.ts`. */
export function passkeyRoutes(implement: Implement, services: Services): void {
  const { accounts, live } = services
  const { passkeys } = accounts

  implement(contract.askToRegister, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    return c.json(await passkeys.askToRegister(account, siteOf(c)), 201)
  })

  implement(contract.registerPasskey, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    const added = await passkeys.register(account.id, c.req.valid('json'), siteOf(c))
    if (!added) return problem(c, 'passkey-refused')
    await securityChanged(services, account.id, 'passkey-added')
    return c.json(passkeyAnswer(added), 201)
  })

  implement(contract.renamePasskey, async (c, { principal: { account } }) => {
    const renamed = await passkeys.rename(account.id, c.req.valid('param').id, c.req.valid('json').name)
    return renamed ? c.json(passkeyAnswer(renamed), 200) : problem(c, 'not-found')
  })

  implement(contract.removePasskey, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    if (!(await passkeys.remove(account.id, c.req.valid('param').id))) return problem(c, 'not-found')
    live.askAnew({ userId: account.id })
    await securityChanged(services, account.id, 'passkey-removed')
    return c.body(null, 204)
  })
}

export function passkeyAnswer({ id, name, createdAt, lastUsedAt }: Passkey) {
  return { id, name, createdAt: createdAt.getTime(), lastUsedAt: lastUsedAt?.getTime() ?? null }
}
