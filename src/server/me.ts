import type { Account } from './accounts/account.ts'
import type { Me } from './contract/me.ts'
import * as contract from './contract/me.ts'
import { setCookies } from './http/cookies.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { rememberBrowser, rememberFormerBrowser } from './known-browser.ts'
import { libraryRecord } from './library.ts'
import type { Principal } from './policy/authorised.ts'
import type { Services } from './services.ts'
import { unconfirmed } from './unconfirmed.ts'

/** Who is signed in, where they work and what they prefer. */
export async function meOf(
  services: Services,
  { account, workspace, role, memberships }: Principal,
  asked: Me['preferences']['language'],
): Promise<Me> {
  const isNeeded = memberships.some(({ id, needsSecondFactor }) => id === workspace.id && needsSecondFactor)
  const [hasPassword, library, isGuarded] = await Promise.all([
    services.accounts.hasPassword(account.id),
    libraryRecord(services, workspace.id),
    !isNeeded || services.accounts.isWellGuarded(account.id),
  ])
  return {
    user: { id: account.id, name: account.name, email: account.email, hasPassword },
    preferences: { language: account.preferences.language ?? asked, theme: account.preferences.theme },
    workspace: {
      id: workspace.id,
      name: workspace.name,
      libraryId: library.id,
      createdAt: workspace.createdAt.getTime(),
      asksForSecondFactor: !isGuarded,
    },
    role,
    workspaces: memberships.map(({ id, name, role }) => ({ id, name, role })),
    guest: null,
  }
}

/** The same after what one belongs to has changed. */
export async function meAfter(
  services: Services,
  account: Account,
  asked: Me['preferences']['language'],
  workspaceId?: string,
): Promise<Me> {
  const { principal } = await services.policy.askerOf(account, workspaceId)
  if (!principal) throw new Error('a member of no workspace')
  return meOf(services, principal, asked)
}

export function meRoutes(implement: Implement, services: Services): void {
  const { accounts, storage, live, audit, mail } = services

  implement(contract.getMe, async (c, { principal }) => {
    await rememberFormerBrowser(c, services, principal.account.id)
    return c.json(await meOf(services, principal, c.get('language')), 200)
  })

  implement(contract.patchMe, async (c, { principal }) => {
    const { name, language, theme } = c.req.valid('json')
    const account: Account = await accounts.update(principal.account, {
      ...(name === undefined ? {} : { name }),
      ...(language === undefined && theme === undefined
        ? {}
        : { preferences: { ...(language && { language }), ...(theme && { theme }) } }),
    })
    // Whoever is in a document with them is to see the new name.
    if (account.name !== principal.account.name) live.askAnew({ userId: account.id })
    return c.json(await meOf(services, { ...principal, account }, c.get('language')), 200)
  })

  implement(contract.putCredentials, async (c, { principal }) => {
    const wanted = c.req.valid('json')
    // Who has a password gives it along; who has none shows in another way who they are.
    const hasPassword = await accounts.hasPassword(principal.account.id)
    const refused = hasPassword ? null : await unconfirmed(c, services, principal.account)
    if (refused) return refused
    const set = await accounts.setCredentials(principal.account, wanted, c.req.raw.headers)
    if (!set.ok) return problem(c, set.refusal)
    setCookies(c, set.value)
    live.askAnew({ userId: principal.account.id })
    const account = { ...principal.account, email: wanted.email.toLowerCase() }
    const former = principal.account.email
    await rememberBrowser(c, services, account.id)
    await audit.recordOfAccount(account.id, 'password-changed')
    // The first password of all is no news; and whoever took an account over has its new address, its person the old one.
    if (former !== null) await mail.tellOfSecurity(account.id, 'password-changed')
    if (former !== null && former !== account.email) await mail.tellOfSecurity(account.id, 'address-changed', former)
    return c.json(await meOf(services, { ...principal, account }, c.get('language')), 200)
  })

  implement(contract.patchWorkspace, async (c, { principal }) => {
    const { id, language } = principal.workspace
    const { name } = c.req.valid('json')
    const renamed = await storage.transaction(async (within) => {
      if (!(await within.workspaces.update(id, { name, language }))) return false
      const entry = { workspaceId: id, actorId: principal.account.id, target: id }
      await audit.record({ ...entry, action: 'workspace-renamed', detail: { name } }, within)
      return true
    })
    if (!renamed) return problem(c, 'not-found')
    return c.json(await meAfter(services, principal.account, c.get('language'), id), 200)
  })
}
