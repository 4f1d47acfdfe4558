import type { ShareLink } from '../storage/share-links.ts'
import * as contract from './contract/guests.ts'
import { itemOf } from './documents.ts'
import { freshSecret } from './fresh-secret.ts'
import { guestCookie, noGuestCookie } from './guests/guest-cookies.ts'
import { surroundingsOf } from './guests/surroundings.ts'
import { setCookies } from './http/cookies.ts'
import type { Implement } from './http/implement.ts'
import { FORGET_KEPT } from './http/security-headers.ts'
import type { GuestPass } from './policy/authorised.ts'
import type { Services } from './services.ts'

/** As the contract's types have it. */
type Rows = Record<string, Record<string, Record<string, unknown>>>

/** People who may come by one link; more is somebody who fills the database. */
const MOST_GUESTS = 500

/** For those who came by a link and have no account: who they are, and what their document shows of its workspace. */
export function guestRoutes(implement: Implement, services: Services): void {
  const { storage, live, audit } = services

  implement(contract.getGuest, (c, { document, principal: { account, workspace, role, guest } }) => {
    const { linkName } = passOf(guest)
    const { id, name } = workspace
    return c.json(
      {
        user: { id: account.id, name: account.name, email: null, hasPassword: false },
        preferences: { language: c.get('language'), theme: account.preferences.theme },
        workspace: { id, name, libraryId: '', createdAt: 0, asksForSecondFactor: false },
        role,
        workspaces: [],
        guest: { documentId: document.id, kind: document.kind, linkName },
      },
      200,
    )
  })

  implement(contract.leaveAsGuest, async (c, { document, principal: { account, guest } }) => {
    const { linkId } = passOf(guest)
    setCookies(c, [noGuestCookie(linkId)])
    await storage.guests.end(account.id)
    live.askAnew({ userId: account.id })
    const entry = { workspaceId: document.workspaceId, actorId: account.id, target: document.id }
    await audit.record({ ...entry, action: 'guest-left', detail: { link: linkId } })
    return c.body(null, 204, FORGET_KEPT)
  })

  implement(contract.getSurroundings, async (c, { document }) => {
    const { library, personas } = await surroundingsOf(services, document)
    return c.json({ library: library as unknown as Rows, personas: personas.map(itemOf) }, 200)
  })
}

function passOf(guest: GuestPass | undefined): GuestPass {
  if (!guest) throw new Error('a route for guests only')
  return guest
}

/** Lets somebody in by a link that lets people comment or edit. Null where too many came already. */
export async function admitGuest(
  { accounts, storage, audit }: Pick<Services, 'accounts' | 'storage' | 'audit'>,
  link: ShareLink,
  name: string,
): Promise<string | null> {
  if ((await storage.guests.count(link.id)) >= MOST_GUESTS) return null
  const userId = await accounts.create(name)
  const secret = freshSecret()
  await storage.guests.add(userId, link.id, secret)
  await storage.shareLinks.used(link.id)
  const entry = { workspaceId: link.workspaceId, actorId: userId, target: link.documentId }
  await audit.record({ ...entry, action: 'guest-came', detail: { link: link.id } })
  return guestCookie(link.id, secret)
}
