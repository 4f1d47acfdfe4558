import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import type { Repositories } from '../storage/storage.ts'
import type { Member } from '../storage/workspaces.ts'
import { shownEmail } from './accounts/account.ts'
import { ROLES, type Role, roleMay } from './contract/actions.ts'
import type { MemberAnswer } from './contract/members.ts'
import * as contract from './contract/members.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { rememberBrowser } from './known-browser.ts'
import type { Principal } from './policy/authorised.ts'
import { securityChanged } from './security-changes.ts'
import type { Services } from './services.ts'

export function memberRoutes(implement: Implement, services: Services): void {
  const { storage, accounts, live, audit, mail, now } = services

  implement(contract.listMembers, async (c, { principal }) => {
    const members = await storage.workspaces.members(principal.workspace.id)
    const withFactor = await accounts.secondFactors.among(members.map(({ userId }) => userId))
    const items = members.map((member) => {
      const hasSecondFactor = maySee(member, principal) ? withFactor.has(member.userId) : null
      return { ...answerOf(member, principal), hasSecondFactor }
    })
    return c.json({ items }, 200)
  })

  implement(contract.changeRole, async (c, { principal }) => {
    const { role } = c.req.valid('json')
    const { id } = c.req.valid('param')
    const changed = await manage(services, principal, id, async (within, member) => {
      if (member.role === role) return
      await within.workspaces.setMember(principal.workspace.id, id, role)
      const detail = { from: member.role, to: role }
      await audit.record({ ...own(principal), action: 'role-changed', target: id, detail }, within)
    })
    if (!changed.ok) return problem(c, changed.refusal)
    live.askAnew({ userId: id })
    return c.json(answerOf({ ...changed.value, role }, principal), 200)
  })

  implement(contract.removeMember, async (c, { principal }) => {
    const { id } = c.req.valid('param')
    const removed = await manage(services, principal, id, async (within, member) => {
      await within.workspaces.removeMember(principal.workspace.id, id)
      const detail = { role: member.role }
      await audit.record({ ...own(principal), action: 'member-removed', target: id, detail }, within)
    })
    if (!removed.ok) return problem(c, removed.refusal)
    live.askAnew({ userId: id })
    return c.body(null, 204)
  })

  implement(contract.makePasswordLink, async (c, { principal }) => {
    const { id } = c.req.valid('param')
    const reach = await mayReset(services, principal, id)
    if (!reach.ok) return problem(c, reach.refusal)
    const { secret, expiresAt } = await accounts.makeResetSecret(id, now())
    await audit.record({ ...own(principal), action: 'password-link-made', target: id, detail: {} })
    return c.json({ secret, expiresAt: expiresAt.getTime() }, 201)
  })

  implement(contract.resetSecondFactor, async (c, { principal }) => {
    const { id } = c.req.valid('param')
    const reach = await mayReset(services, principal, id)
    if (!reach.ok) return problem(c, reach.refusal)
    if (await accounts.secondFactors.remove(id)) {
      await audit.record({ ...own(principal), action: 'second-factor-reset', target: id, detail: {} })
      live.askAnew({ userId: id })
      await mail.tellOfSecurity(id, 'second-factor-reset')
    }
    return c.body(null, 204)
  })

  implement(contract.resetPassword, async (c) => {
    const { secret, password } = c.req.valid('json')
    const reset = await accounts.resetPassword(secret, password)
    if (!reset.ok) return problem(c, reset.refusal)
    const { id } = reset.value
    live.askAnew({ userId: id })
    await securityChanged(services, id, 'password-reset')
    // They are told of that; signing in here afterwards is no other news.
    await rememberBrowser(c, services, id)
    return c.body(null, 204)
  })
}

/** Judges and changes in one go, so that of two who change the same thing the second one sees what the first did. */
export function manage(
  { storage }: Pick<Services, 'storage'>,
  { account, workspace }: Principal,
  userId: string,
  change: (within: Repositories, member: Member) => Promise<void>,
): Promise<Result<Member, Refusal<'not-allowed' | 'not-found' | 'owner-stays'>>> {
  return storage.transaction(async (within) => {
    await within.workspaces.lockMembers(workspace.id)
    const members = await within.workspaces.members(workspace.id)
    const actor = members.find((member) => member.userId === account.id)
    const member = members.find((candidate) => candidate.userId === userId)
    if (!actor || !roleMay(actor.role, 'manage-members')) return refuse('not-allowed')
    if (!member) return refuse('not-found')
    if (member.role === 'owner') return refuse('owner-stays')
    await change(within, member)
    return ok(member)
  })
}

/**
 * Whoever holds a link to a new password is the person, in all their workspaces. So only who stands above them in each
 * of these may make one.
 */
async function mayReset(
  { storage }: Pick<Services, 'storage'>,
  { account, workspace }: Principal,
  userId: string,
): Promise<Result<null, Refusal<'not-found' | 'role-not-below' | 'also-elsewhere'>>> {
  const theirs = await storage.workspaces.ofUser(userId)
  const own = new Map((await storage.workspaces.ofUser(account.id)).map(({ id, role }) => [id, role]))
  const here = theirs.find(({ id }) => id === workspace.id)
  if (!here) return refuse('not-found')
  const isBelow = ({ id, role }: { id: string; role: Role }) => {
    const mine = own.get(id)
    return mine !== undefined && roleMay(mine, 'manage-members') && ROLES.indexOf(role) < ROLES.indexOf(mine)
  }
  if (!isBelow(here)) return refuse('role-not-below')
  return theirs.every(isBelow) ? ok(null) : refuse('also-elsewhere')
}

function own({ account, workspace }: Principal) {
  return { workspaceId: workspace.id, actorId: account.id }
}

/** Whether the address and the like are anything to the asker. */
function maySee({ userId }: Member, { account, role }: Principal): boolean {
  return userId === account.id || roleMay(role, 'manage-members')
}

function answerOf(member: Member, principal: Principal): MemberAnswer {
  const { userId, name, role, email, createdAt } = member
  return {
    userId,
    name,
    role,
    email: maySee(member, principal) ? shownEmail(email) : null,
    joinedAt: createdAt.getTime(),
  }
}
