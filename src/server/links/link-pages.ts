import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import type { ShareLink } from '../../storage/share-links.ts'
import { verifyPassword } from '../accounts/password.ts'
import { MAX_GUEST_NAME } from '../contract/guests.ts'
import { embedByLink, enterByLink, GUEST_PATH, LINK_PATH, openLink, unlockLink } from '../contract/pages.ts'
import { guestsOf } from '../guests/guest-cookies.ts'
import { admitGuest } from '../guests.ts'
import { visitorKey } from '../http/client-address.ts'
import { setCookies } from '../http/cookies.ts'
import type { ServerEnv } from '../http/environment.ts'
import type { Implement } from '../http/implement.ts'
import { createRateLimiter } from '../http/rate-limit.ts'
import { embeddingHosts } from '../links.ts'
import type { Services } from '../services.ts'
import { namePage, noLinkPage, notNowPage, passwordPage } from './link-page-html.ts'
import { formPolicy, readingPolicy } from './page-policy.ts'
import { sharedMaps } from './shared-maps.ts'

const QUARTER_MS = 15 * 60_000
/** Guesses at one link's password, whoever makes them; and from one network, at whatever links. */
const PER_LINK = { max: 20, windowMs: QUARTER_MS }
const PER_NETWORK = { max: 40, windowMs: QUARTER_MS }
/** Guests who come from one network: a workshop in one room, and no more. */
const COMERS = { max: 100, windowMs: QUARTER_MS }
const COOKIE = 'polku.link'
const COOKIE_S = 24 * 60 * 60

type Opened = { readonly link: ShareLink; readonly document: DocumentRecord }
type PageContext = Context<ServerEnv>

/** Maps and personas for people without an account: pages that need no script, and the way in for guests. */
export function linkPages(implement: Implement, services: Services): void {
  const { storage } = services
  const maps = sharedMaps(services)
  const perLink = createRateLimiter(PER_LINK, services.now)
  const perNetwork = createRateLimiter(PER_NETWORK, services.now)
  const comers = createRateLimiter(COMERS, services.now)

  /** What the link opens; null alike where there never was one, it has ended, or the map lies in the trash. */
  async function opened(secret: string): Promise<Opened | null> {
    const link = await storage.shareLinks.find(secret)
    const document = link && (await storage.documents.get(link.workspaceId, link.documentId))
    return document && document.status !== 'trashed' ? { link, document } : null
  }

  async function read(c: PageContext, { link, document }: Opened, frames: readonly string[]) {
    const drawn = await maps.pageOf(document)
    if (!drawn.ok) return failed(c, translatorFor(c.get('language'))('link.failed.about'), 503)
    await storage.shareLinks.used(link.id)
    return answer(c, drawn.value, 200, readingPolicy(drawn.value, frames))
  }

  implement(openLink, async (c) => {
    const { secret } = c.req.valid('param')
    const found = await opened(secret)
    if (!found) return none(c)
    if (!isUnlocked(found.link, secret, getCookie(c, COOKIE))) return asked(c, secret, false)
    if (found.link.grants === 'view' || c.req.valid('query').read !== undefined) return read(c, found, [])
    const inside = await wayInside(c, found)
    return inside === null ? nameAsked(c, secret, found, false) : c.redirect(inside, 303)
  })

  /** Where the application shows the document to who is somebody there already; null for whoever isn't. */
  async function wayInside(c: PageContext, { link, document }: Opened): Promise<string | null> {
    const cookie = c.req.header('cookie') ?? ''
    const { account } = await services.accounts.of(new Headers({ cookie }))
    const asker = account && (await services.policy.askerOf(account))
    const allowed = await services.policy.authorise('read-document', asker, document.id)
    if (allowed.ok) return pathOf(document)
    const guests = await guestsOf(storage, cookie)
    return guests.some(({ pass }) => pass.linkId === link.id) ? `${GUEST_PATH}${pathOf(document)}` : null
  }

  implement(enterByLink, async (c) => {
    const { secret } = c.req.valid('param')
    const found = await opened(secret)
    if (!found || found.link.grants === 'view') return none(c)
    if (!isUnlocked(found.link, secret, getCookie(c, COOKIE))) return asked(c, secret, false)
    const name = guestName(c.req.valid('form').name)
    if (name === '') return nameAsked(c, secret, found, true)
    const wait = comers.take(visitorKey(c.get('address')))
    if (wait !== null) return tooOften(c, wait)
    const cookie = await admitGuest(services, found.link, name)
    if (cookie === null) return failed(c, translatorFor(c.get('language'))('link.guest.full'), 429)
    setCookies(c, [cookie])
    return c.redirect(`${GUEST_PATH}${pathOf(found.document)}`, 303)
  })

  implement(unlockLink, async (c) => {
    const { secret } = c.req.valid('param')
    const found = await opened(secret)
    if (!found) return none(c)
    const { passwordHash } = found.link
    if (passwordHash === null) return c.redirect(`${LINK_PATH}/${secret}`, 303)
    const wait = perNetwork.take(visitorKey(c.get('address'))) ?? perLink.take(found.link.id)
    if (wait !== null) return tooOften(c, wait)
    const { password } = c.req.valid('form')
    if (!(await verifyPassword({ hash: passwordHash, password }))) {
      const { id, workspaceId, documentId } = found.link
      const entry = { workspaceId, actorId: null, target: documentId }
      await services.audit.record({ ...entry, action: 'link-password-wrong', detail: { link: id } })
      return asked(c, secret, true)
    }
    const value = unlocking(secret, passwordHash)
    const path = `${LINK_PATH}/${secret}`
    setCookies(c, [`${COOKIE}=${value}; Path=${path}; Max-Age=${COOKIE_S}; HttpOnly; SameSite=Lax`])
    return c.redirect(path, 303)
  })

  implement(embedByLink, async (c) => {
    const found = await opened(c.req.valid('param').secret)
    // A frame on another site gets no cookies, so what asks for a password can't be shown in one.
    if (!found || found.link.passwordHash !== null) return none(c)
    return read(c, found, await embeddingHosts(storage, found.link.workspaceId))
  })
}

/** What a browser that gave the password carries: of no use for another link, nor once the password is another one. */
function unlocking(secret: string, passwordHash: string): string {
  return createHash('sha256').update(`${secret} ${passwordHash}`).digest('base64url')
}

function isUnlocked({ passwordHash }: ShareLink, secret: string, cookie: string | undefined): boolean {
  if (passwordHash === null) return true
  const expected = Buffer.from(unlocking(secret, passwordHash))
  const given = Buffer.from(cookie ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function asked(c: PageContext, secret: string, isWrong: boolean) {
  const page = passwordPage(c.get('language'), `${LINK_PATH}/${secret}`, isWrong)
  // Without a referrer a browser sends no origin with a form either, and the form would be refused.
  c.header('referrer-policy', 'same-origin')
  return answer(c, page, isWrong ? 403 : 401, formPolicy(page))
}

function nameAsked(c: PageContext, secret: string, { link, document }: Opened, isMissing: boolean) {
  const language = c.get('language')
  const path = `${LINK_PATH}/${secret}`
  const untitled = translatorFor(language)(document.kind === 'persona' ? 'persona.untitled' : 'map.untitled')
  const page = namePage(language, {
    grants: link.grants === 'edit' ? 'edit' : 'comment',
    title: document.title || untitled,
    path: `${path}/guest`,
    readPath: `${path}?read=1`,
    isMissing,
  })
  c.header('referrer-policy', 'same-origin')
  return answer(c, page, isMissing ? 422 : 200, formPolicy(page))
}

/** The name without what could turn the words around it, or hide. */
function guestName(given: string): string {
  const plain = given.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/\s+/g, ' ')
  return plain.trim().slice(0, MAX_GUEST_NAME).toWellFormed()
}

function pathOf({ kind, id }: DocumentRecord): string {
  return `/${kind === 'persona' ? 'personas' : 'maps'}/${id}`
}

function none(c: PageContext) {
  const page = noLinkPage(c.get('language'))
  return answer(c, page, 404, formPolicy(page))
}

function failed(c: PageContext, message: string, status: 429 | 503) {
  const page = notNowPage(c.get('language'), message)
  return answer(c, page, status, formPolicy(page))
}

function tooOften(c: PageContext, waitMs: number) {
  const seconds = Math.ceil(waitMs / 1000)
  const say = translatorFor(c.get('language'))
  c.header('retry-after', String(seconds))
  return failed(
    c,
    `${say('server.problem.too-many-requests')} ${say('server.remedy.too-many-requests', { seconds })}`,
    429,
  )
}

function answer(c: PageContext, page: string, status: 200 | 401 | 403 | 404 | 422 | 429 | 503, policy: string) {
  c.header('content-security-policy', policy)
  c.header('x-robots-tag', 'noindex')
  return c.html(page, status)
}
