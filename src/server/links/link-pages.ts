import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import type { ShareLink } from '../../storage/share-links.ts'
import { verifyPassword } from '../accounts/password.ts'
import { embedByLink, LINK_PATH, openLink, unlockLink } from '../contract/pages.ts'
import { visitorKey } from '../http/client-address.ts'
import { setCookies } from '../http/cookies.ts'
import type { ServerEnv } from '../http/environment.ts'
import type { Implement } from '../http/implement.ts'
import { createRateLimiter } from '../http/rate-limit.ts'
import { embeddingHosts } from '../links.ts'
import type { Services } from '../services.ts'
import { noLinkPage, notNowPage, passwordPage } from './link-page-html.ts'
import { formPolicy, readingPolicy } from './page-policy.ts'
import { sharedMaps } from './shared-maps.ts'

const QUARTER_MS = 15 * 60_000
/** Guesses at one link's password, whoever makes them; and from one network, at whatever links. */
const PER_LINK = { max: 20, windowMs: QUARTER_MS }
const PER_NETWORK = { max: 40, windowMs: QUARTER_MS }
const COOKIE = 'polku.link'
const COOKIE_S = 24 * 60 * 60

type Opened = { readonly link: ShareLink; readonly document: DocumentRecord }
type PageContext = Context<ServerEnv>

/** Maps for readers without an account, as pages that need no script. */
export function linkPages(implement: Implement, services: Services): void {
  const { storage } = services
  const maps = sharedMaps(services)
  const perLink = createRateLimiter(PER_LINK, services.now)
  const perNetwork = createRateLimiter(PER_NETWORK, services.now)

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
    if (isUnlocked(found.link, secret, getCookie(c, COOKIE))) return read(c, found, [])
    return asked(c, secret, false)
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
    if (!(await verifyPassword({ hash: passwordHash, password }))) return asked(c, secret, true)
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

function answer(c: PageContext, page: string, status: 200 | 401 | 403 | 404 | 429 | 503, policy: string) {
  c.header('content-security-policy', policy)
  c.header('x-robots-tag', 'noindex')
  return c.html(page, status)
}
