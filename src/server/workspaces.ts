import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import * as contract from './contract/workspaces.ts'
import { createWorkspace } from './create-workspace.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { meAfter } from './me.ts'
import type { Principal } from './policy/authorised.ts'
import type { Services } from './services.ts'
import { unconfirmed } from './unconfirmed.ts'

/** Own workspaces somebody may make; more is a mistake, or somebody who fills the disk. */
const MOST_OWNED = 20

export function workspaceRoutes(implement: Implement, services: Services): void {
  const { storage, live, audit } = services

  implement(contract.listWorkspaces, async (c, { account }) => {
    const items = (await storage.workspaces.ofUser(account.id)).map(({ id, name, role }) => ({ id, name, role }))
    return c.json({ items }, 200)
  })

  implement(contract.createWorkspace, async (c, { account }) => {
    const owned = (await storage.workspaces.ofUser(account.id)).filter(({ role }) => role === 'owner')
    if (owned.length >= MOST_OWNED) {
      return problem(c, { reason: 'too-many-workspaces', values: { limit: MOST_OWNED } })
    }
    const language = c.get('language')
    const { name } = c.req.valid('json')
    const id = await createWorkspace(services, { ownerId: account.id, language })
    if (name !== undefined) await storage.workspaces.update(id, { name, language })
    await storage.workspaces.setCurrent(account.id, id)
    await audit.record({ workspaceId: id, actorId: account.id, action: 'workspace-made', target: id, detail: {} })
    return c.json(await meAfter(services, account, language), 201)
  })

  implement(contract.enterWorkspace, async (c, { account }) => {
    const { id } = c.req.valid('param')
    if ((await storage.workspaces.role(id, account.id)) === null) return problem(c, 'not-found')
    await storage.workspaces.setCurrent(account.id, id)
    return c.json(await meAfter(services, account, c.get('language')), 200)
  })

  implement(contract.findWorkspace, (c, { document }) => c.json({ workspaceId: document.workspaceId }, 200))

  implement(contract.leaveWorkspace, async (c, { principal }) => {
    const left = await leave(services, principal)
    if (!left.ok) return problem(c, left.refusal)
    live.askAnew({ userId: principal.account.id })
    return c.body(null, 204)
  })

  implement(contract.handOverWorkspace, async (c, { principal }) => {
    const { userId } = c.req.valid('json')
    const refused = await unconfirmed(c, services, principal.account)
    if (refused) return refused
    const handedOver = await handOver(services, principal, userId)
    if (!handedOver.ok) return problem(c, handedOver.refusal)
    if (handedOver.value === 'handed-over') await services.mail.tellOwner(userId, principal.workspace.id)
    live.askAnew({ userId })
    live.askAnew({ userId: principal.account.id })
    return c.json(await meAfter(services, principal.account, c.get('language'), principal.workspace.id), 200)
  })
}

type Parts = Pick<Services, 'storage' | 'audit' | 'context'>

function leave(
  { storage, audit }: Parts,
  { account, workspace }: Principal,
): Promise<Result<null, Refusal<'owner-cannot-leave' | 'not-found'>>> {
  return storage.transaction(async (within) => {
    await within.workspaces.lockMembers(workspace.id)
    const role = await within.workspaces.role(workspace.id, account.id)
    if (role === null) return refuse('not-found')
    if (role === 'owner') return refuse('owner-cannot-leave')
    await within.workspaces.removeMember(workspace.id, account.id)
    const entry = { workspaceId: workspace.id, actorId: account.id, target: account.id }
    await audit.record({ ...entry, action: 'member-left', detail: { role } }, within)
    return ok(null)
  })
}

function handOver(
  { storage, audit, context }: Parts,
  { account, workspace }: Principal,
  userId: string,
): Promise<Result<'handed-over' | 'own-already', Refusal<'not-allowed' | 'not-found'>>> {
  return storage.transaction(async (within) => {
    await within.workspaces.lockMembers(workspace.id)
    if ((await within.workspaces.role(workspace.id, account.id)) !== 'owner') return refuse('not-allowed')
    const role = await within.workspaces.role(workspace.id, userId)
    if (role === null) return refuse('not-found')
    if (userId === account.id) return ok('own-already')
    // In this order: there is never a second owner.
    await within.workspaces.setMember(workspace.id, account.id, 'admin')
    await within.workspaces.setMember(workspace.id, userId, 'owner')
    const entry = { workspaceId: workspace.id, actorId: account.id, target: userId }
    await audit.record({ ...entry, action: 'workspace-handed-over', detail: { from: role } }, within)
    const item = { id: context().newId(), userId, workspaceId: workspace.id, actorId: account.id }
    await within.inbox.addOwner(item)
    return ok('handed-over')
  })
}
