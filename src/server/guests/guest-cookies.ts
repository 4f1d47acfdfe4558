import { parse } from 'hono/utils/cookie'
import type { GuestRecord } from '../../storage/guests.ts'
import type { Storage } from '../../storage/storage.ts'
import { GUEST_ROLES } from '../contract/actions.ts'
import type { Guest } from '../policy/authorised.ts'

/** Behind it comes the link's id: a browser may be the guest of several documents. */
const COOKIE_PREFIX = 'polku.guest.'
/** Links that one browser may have open side by side; more are somebody who tries secrets. */
const MOST_COOKIES = 20
/** How long a browser remembers who its guest is, in seconds; the link may end before. */
const LASTS_S = 30 * 24 * 60 * 60

/** Whom a browser is, by the links that it came by and that still let it in. */
export async function guestsOf({ guests }: Pick<Storage, 'guests'>, cookieHeader: string | null): Promise<Guest[]> {
  const secrets = guestSecrets(cookieHeader ?? '')
  return secrets.length === 0 ? [] : (await guests.find(secrets)).map(guestOf)
}

function guestSecrets(cookieHeader: string): string[] {
  if (!cookieHeader.includes(COOKIE_PREFIX)) return []
  const named = Object.entries(parse(cookieHeader)).filter(([name]) => name.startsWith(COOKIE_PREFIX))
  return named.slice(0, MOST_COOKIES).map(([, secret]) => secret)
}

function guestOf({ userId, name, linkId, linkName, grants, workspaceId, documentId, expiresAt }: GuestRecord): Guest {
  return {
    account: { id: userId, name, email: null, preferences: { language: null, theme: 'system', mail: false } },
    role: GUEST_ROLES[grants],
    workspaceId,
    pass: { linkId, linkName, documentId, endsAt: expiresAt?.getTime() ?? null },
  }
}

/** The cookie by which a browser is the guest of a link from now on. */
export function guestCookie(linkId: string, secret: string): string {
  return `${COOKIE_PREFIX}${linkId}=${secret}; Path=/; Max-Age=${LASTS_S}; HttpOnly; SameSite=Lax`
}

/** Takes it back. */
export function noGuestCookie(linkId: string): string {
  return `${COOKIE_PREFIX}${linkId}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}
