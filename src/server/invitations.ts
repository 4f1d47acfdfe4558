import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import type { Invitation } from '../storage/invitations.ts'
import { secretHash } from '../storage/secret-hash.ts'
import type { Repositories } from '../storage/storage.ts'
import type { Account } from './accounts/account.ts'
import type { InvitationAnswer } from './contract/invitations.ts'
import * as contract from './contract/invitations.ts'
import { endAfter, freshSecret } from './fresh-secret.ts'
import { setCookies } from './http/cookies.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { rememberBrowser } from './known-browser.ts'
import { meAfter } from './me.ts'
import type { Services } from './services.ts'

export function invitationRoutes(implement: Implement, services: Services): void {
  const { storage, accounts, audit, mail, context, now } = services

  implement(contract.listInvitations, async (c, { principal: { workspace } }) => {
    const [invitations, members] = await Promise.all([
      storage.invitations.list(workspace.id),
      storage.workspaces.members(workspace.id),
    ])
    const names = new Map(members.map(({ userId, name }) => [userId, name]))
    return c.json({ items: invitations.map((invitation) => answerOf(invitation, names)) }, 200)
  })

  implement(contract.invite, async (c, { principal: { account, workspace } }) => {
    const { role, email, days } = c.req.valid('json')
    const secret = freshSecret()
    const made = await storage.transaction(async (within) => {
      const invitation = await within.invitations.create({
        id: context().newId(),
        workspaceId: workspace.id,
        tokenHash: secretHash(secret),
        email: email?.toLowerCase() ?? null,
        role,
        createdBy: account.id,
        expiresAt: endAfter(days, now()) as Date,
      })
      const entry = { workspaceId: workspace.id, actorId: account.id, target: invitation.id }
      await audit.record({ ...entry, action: 'member-invited', detail: { role, days } }, within)
      return invitation
    })
    const isMailed = mail.isOn && made.email !== null
    if (isMailed) await mail.invite(made.id)
    return c.json({ ...answerOf(made, new Map([[account.id, account.name]])), secret, isMailed }, 201)
  })

  implement(contract.withdrawInvitation, async (c, { principal: { account, workspace } }) => {
    const { id } = c.req.valid('param')
    const withdrawn = await storage.transaction(async (within) => {
      if (!(await within.invitations.end(workspace.id, id, 'withdrawn'))) return false
      const entry = { workspaceId: workspace.id, actorId: account.id, target: id }
      await audit.record({ ...entry, action: 'invitation-withdrawn', detail: {} }, within)
      return true
    })
    return withdrawn ? c.body(null, 204) : problem(c, 'not-found')
  })

  implement(contract.readInvitation, async (c) => {
    const invitation = await storage.invitations.byTokenHash(secretHash(c.req.valid('json').secret))
    const workspace = invitation && (await storage.workspaces.get(invitation.workspaceId))
    if (!workspace) return problem(c, await whyUnusable(storage, c.req.valid('json').secret))
    const { role, email, createdBy, expiresAt } = invitation
    const inviter = createdBy === null ? null : await accounts.byId(createdBy)
    const invitedBy = inviter?.name ?? null
    return c.json(
      { workspaceId: workspace.id, workspace: workspace.name, role, email, invitedBy, expiresAt: expiresAt.getTime() },
      200,
    )
  })

  implement(contract.acceptInvitation, async (c, { account }) => {
    const accepted = await accept(services, c.req.valid('json').secret, account)
    if (!accepted.ok) return problem(c, accepted.refusal)
    return c.json(await meAfter(services, account, c.get('language')), 200)
  })

  implement(contract.joinByInvitation, async (c) => {
    const { secret, name, email, password } = c.req.valid('json')
    const invitation = await storage.invitations.byTokenHash(secretHash(secret))
    if (!invitation) return problem(c, await whyUnusable(storage, secret))
    if (!isFor(invitation, email)) return problem(c, 'invitation-for-another')
    const workspace = (await storage.workspaces.get(invitation.workspaceId))?.name ?? ''
    const registered = await accounts.register({ name, email, password, workspace }, c.req.raw.headers)
    if (!registered.ok) return problem(c, registered.refusal)
    const { account, cookies } = registered.value
    const accepted = await accept(services, secret, account)
    if (!accepted.ok) {
      await accounts.remove(account.id)
      return problem(c, accepted.refusal)
    }
    setCookies(c, cookies)
    await rememberBrowser(c, services, account.id)
    return c.json(await meAfter(services, account, c.get('language')), 201)
  })
}

type Unusable = 'invitation-unusable' | 'invitation-used' | 'invitation-withdrawn' | 'invitation-expired'
type Unaccepted = Refusal<Unusable | 'invitation-for-another' | 'already-member'>

/** Whoever holds the secret may know what became of the invitation. */
async function whyUnusable({ invitations }: Pick<Repositories, 'invitations'>, secret: string): Promise<Unusable> {
  const fate = await invitations.fateOf(secretHash(secret))
  return fate === null || fate === 'open' ? 'invitation-unusable' : `invitation-${fate}`
}

/** Makes the account a member, once for each invitation; the workspace is then the one where they work. */
function accept(
  { storage, audit }: Pick<Services, 'storage' | 'audit'>,
  secret: string,
  account: Account,
): Promise<Result<Invitation, Unaccepted>> {
  return storage.transaction(async (within) => {
    const invitation = await within.invitations.byTokenHash(secretHash(secret))
    if (!invitation) return refuse(await whyUnusable(within, secret))
    if (!isFor(invitation, account.email)) return refuse('invitation-for-another')
    const { id, workspaceId, role } = invitation
    await within.workspaces.lockMembers(workspaceId)
    if ((await within.workspaces.role(workspaceId, account.id)) !== null) return refuse('already-member')
    if (!(await within.invitations.end(workspaceId, id, 'used'))) return refuse(await whyUnusable(within, secret))
    await within.workspaces.setMember(workspaceId, account.id, role)
    await within.workspaces.setCurrent(account.id, workspaceId)
    const entry = { workspaceId, actorId: account.id, target: account.id }
    await audit.record({ ...entry, action: 'member-joined', detail: { role, invitation: id } }, within)
    return ok(invitation)
  })
}

function isFor({ email }: Invitation, address: string | null): boolean {
  return email === null || email === address?.toLowerCase()
}

function answerOf(
  { id, email, role, createdBy, createdAt, expiresAt }: Invitation,
  names: ReadonlyMap<string, string>,
): InvitationAnswer {
  const name = createdBy === null ? undefined : names.get(createdBy)
  const invitedBy = createdBy === null || name === undefined ? null : { userId: createdBy, name }
  return { id, email, role, invitedBy, createdAt: createdAt.getTime(), expiresAt: expiresAt.getTime() }
}
