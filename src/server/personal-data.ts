import { ok, type Refusal, type Result } from '../domain/result.ts'
import { personalData } from '../storage/personal-data.ts'
import type { Account } from './accounts/account.ts'
import * as contract from './contract/personal-data.ts'
import { setCookies } from './http/cookies.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { manage } from './members.ts'
import { eraseWaiting } from './personal-data/erase.ts'
import type { Services } from './services.ts'
import { unconfirmed } from './unconfirmed.ts'

/** A person's right to what is kept about them, and to being erased. */
export function personalDataRoutes(implement: Implement, services: Services): void {
  const { storage, accounts, audit, now } = services

  implement(contract.exportMe, async (c, { account }) => {
    const data = await personalData(storage.db, account.id)
    await audit.recordOfAccount(account.id, 'data-exported')
    const about = { format: 'polku/personal-data', version: 1, at: new Date(now()).toISOString() }
    return c.json({ ...about, ...data } as never, 200, {
      'content-disposition': 'attachment; filename="polku-personal-data.json"',
    })
  })

  implement(contract.getErasure, async (c, { account }) => {
    const outlook = await storage.erasures.outlook(account.id)
    return c.json(
      {
        toHandOver: [...outlook.toHandOver],
        goWithThem: [...outlook.goWithThem],
        isLastAccount: outlook.isLastAccount,
        confirm: confirmationOf(account),
      },
      200,
    )
  })

  implement(contract.eraseMe, async (c, { account }) => {
    const { confirm, password } = c.req.valid('json')
    if (!isSame(confirm, confirmationOf(account))) return problem(c, 'not-confirmed')
    if (!(await accounts.isPassword(account.id, password))) return problem(c, 'wrong-password')
    const asked = await askForOwn(services, account)
    if (!asked.ok) return problem(c, asked.refusal)
    setCookies(c, await accounts.signOut(c.req.raw.headers))
    await eraseWaiting(services, { all: false })
    return c.body(null, 204)
  })

  implement(contract.eraseMember, async (c, { principal }) => {
    const { id } = c.req.valid('param')
    const { workspace, account } = principal
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    const member = (await storage.workspaces.members(workspace.id)).find(({ userId }) => userId === id)
    if (member && !isSame(c.req.valid('json').confirm, member.name)) return problem(c, 'not-confirmed')
    const erased = await manage(services, principal, id, async (within, { role }) => {
      await within.erasures.askIn(workspace.id, id, new Date(now()))
      const entry = { workspaceId: workspace.id, actorId: account.id, target: null }
      await audit.record({ ...entry, action: 'person-erased', detail: { role } }, within)
    })
    if (!erased.ok) return problem(c, erased.refusal)
    await eraseWaiting(services, { all: false })
    return c.body(null, 204)
  })
}

/** What somebody has to type who means it. */
function confirmationOf({ email, name }: Account): string {
  return email ?? name
}

function isSame(given: string, wanted: string): boolean {
  return given.trim().normalize('NFC').toLowerCase() === wanted.trim().normalize('NFC').toLowerCase()
}

function askForOwn(
  { storage, audit, now }: Pick<Services, 'storage' | 'audit' | 'now'>,
  account: Account,
): Promise<Result<null, Refusal<'owns-workspaces' | 'last-account'>>> {
  return storage.transaction(async (within) => {
    const memberships = await within.workspaces.ofUser(account.id)
    const asked = await within.erasures.askEverywhere(account.id, new Date(now()))
    if (!asked.ok) return asked
    for (const { id, role } of memberships) {
      const entry = { workspaceId: id, actorId: null, target: null }
      await audit.record({ ...entry, action: 'person-erased', detail: { role, self: true } }, within)
    }
    return ok(null)
  })
}
