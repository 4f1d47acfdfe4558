import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { tellingIssue } from '../domain/telling-issue.ts'
import { closestLanguage, LANGUAGES, type Language } from '../i18n/message.ts'
import { auditRoutes } from './audit.ts'
import { checkRoutes } from './checks.ts'
import { commentRoutes } from './comments.ts'
import { compareRoutes } from './compare.ts'
import { API_PATH } from './contract/api.ts'
import * as pages from './contract/pages.ts'
import { type Described, DOCS_POLICY, docsPage } from './docs/docs-page.ts'
import { documentRoutes } from './documents.ts'
import { eventImportRoutes } from './event-imports.ts'
import { fromAnywhere, isFromAnywhere } from './events/from-anywhere.ts'
import { SITE_SCRIPT } from './events/site-script.ts'
import { eventRoutes } from './events.ts'
import { exportRoutes } from './exports.ts'
import { fileRoutes } from './files.ts'
import { findingRoutes } from './findings.ts'
import { guestRoutes } from './guests.ts'
import { isHttps } from './http/cookies.ts'
import { answersInTime, isDatabaseAway } from './http/database-away.ts'
import type { ServerEnv } from './http/environment.ts'
import { type ApiApp, implementer, SECURITY_SCHEMES } from './http/implement.ts'
import { refuseOtherOrigins } from './http/origin.ts'
import { problem } from './http/problem.ts'
import { requestLog } from './http/request-log.ts'
import { NO_CONTENT_POLICY, securityHeaders, transportPolicy } from './http/security-headers.ts'
import type { StaticFiles } from './http/static-files.ts'
import { trustProxies } from './http/trusted-proxies.ts'
import { importRoutes } from './imports.ts'
import { inboxRoutes } from './inbox.ts'
import { invitationRoutes } from './invitations.ts'
import { judgementRoutes, otherMaps } from './judgements.ts'
import { linkPages } from './links/link-pages.ts'
import { linkRoutes } from './links.ts'
import { faultLine } from './log.ts'
import { mailRoutes } from './mail.ts'
import { meRoutes } from './me.ts'
import { memberRoutes } from './members.ts'
import { mayReadMetrics } from './metrics.ts'
import { oidcRoutes } from './oidc.ts'
import type { Operation } from './operation.ts'
import { passkeyRoutes } from './passkeys.ts'
import { personalDataRoutes } from './personal-data.ts'
import { retentionRoutes } from './retention.ts'
import { securityRoutes } from './security.ts'
import { serviceRoutes } from './service.ts'
import type { Services } from './services.ts'
import { sessionRoutes, welcomeRoute } from './session.ts'
import { sessionsRoutes } from './sessions.ts'
import { signInRuleRoutes } from './sign-in-rules.ts'
import { templateRoutes } from './templates.ts'
import { tokenRoutes } from './tokens.ts'
import { versionRoutes } from './versions.ts'
import { workspaceRoutes } from './workspaces.ts'

/** What is worth compressing; for the rest it costs more than it saves. */
const LARGE_ANSWERS = [
  '/documents',
  '/documents/*',
  '/events',
  '/events/*',
  '/openapi.json',
  '/docs',
  '/schema/*',
  '/commands/*',
]

const API_INFO = {
  openapi: '3.1.0',
  info: { title: 'Polku', version: '1' },
  servers: [{ url: API_PATH }],
}

/** All that is served over HTTP: the API, a few pages, and the built web part. */
export function createApp(
  services: Services,
  files: StaticFiles | null,
  operation: Operation = {},
): { app: ApiApp; api: ApiApp } {
  const addressOf = operation.addressOf ?? trustProxies('')
  const app = newApp(services)
  const api = newApp(services)
  const implement = implementer(api, services, { limited: true })
  sessionRoutes(implement, services)
  meRoutes(implement, services)
  mailRoutes(implement, services)
  sessionsRoutes(implement, services)
  securityRoutes(implement, services)
  passkeyRoutes(implement, services)
  workspaceRoutes(implement, services)
  memberRoutes(implement, services)
  invitationRoutes(implement, services)
  auditRoutes(implement, services)
  personalDataRoutes(implement, services)
  retentionRoutes(implement, services)
  signInRuleRoutes(implement, services)
  documentRoutes(implement, services)
  compareRoutes(implement, services)
  const others = otherMaps(services)
  judgementRoutes(implement, others)
  checkRoutes(implement, services)
  findingRoutes(implement, services, others)
  versionRoutes(implement, services)
  commentRoutes(implement, services)
  inboxRoutes(implement, services)
  guestRoutes(implement, services)
  linkRoutes(implement, services)
  tokenRoutes(implement, services)
  templateRoutes(implement)
  fileRoutes(implement, services)
  importRoutes(implement, services)
  exportRoutes(implement, services)
  eventRoutes(implement, services)
  eventImportRoutes(implement, services)
  serviceRoutes(implement, services)

  const transport = transportPolicy(operation.bindsSubdomains ?? false)
  app.use(requestLog(services.metrics, operation.onRequest ?? (() => undefined)))
  app.use(async (c, next) => {
    c.set('address', addressOf(c.env.incoming))
    c.set('language', askedLanguage(c.req.header('accept-language')))
    await next()
    for (const [name, value] of securityHeaders(c.res.headers)) c.header(name, value)
    if (isHttps(c)) c.header('strict-transport-security', transport)
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', NO_CONTENT_POLICY)
    // What is answered is somebody's; what may be kept says so itself.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  // Pages of any site send events, by a token that they show; nothing of a visitor's own session counts there.
  app.use(`${API_PATH}/events`, fromAnywhere)
  app.use((c, next) => (isFromAnywhere(c) ? next() : refuseOtherOrigins(c, next)))
  const compressed = compress({ contentTypeFilter: /json|^text\/|svg/ })
  for (const path of LARGE_ANSWERS) app.use(`${API_PATH}${path}`, compressed)
  for (const path of [pages.LINK_PATH, pages.EMBED_PATH]) app.use(`${path}/*`, compressed)
  app.route(API_PATH, api)
  const implementPage = implementer(app, services, { limited: false })
  for (const [name, scheme] of Object.entries(SECURITY_SCHEMES))
    api.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
  const described = () => api.getOpenAPI31Document(API_INFO)
  implementPage(pages.openApi, (c) => c.json(described() as never, 200))
  implementPage(pages.docs, (c) =>
    c.html(docsPage(described() as unknown as Described, pages.openApi.path, c.get('language')), 200, {
      'content-security-policy': DOCS_POLICY,
    }),
  )
  implementPage(pages.siteScript, (c) =>
    c.body(SITE_SCRIPT, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )
  implementPage(pages.health, (c) => c.json({ status: 'ok' as const }, 200))
  implementPage(pages.ready, async (c) =>
    (await answersInTime(services.storage))
      ? c.json({ status: 'ready' as const }, 200)
      : c.json({ status: 'database-unreachable' as const }, 503),
  )
  implementPage(pages.metrics, (c) => {
    // To others it is not there.
    if (!mayReadMetrics(c.env.incoming, operation.metricsToken ?? '')) return problem(c, 'no-such-address')
    return c.text(services.metrics.text(services.live.counts()), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
  welcomeRoute(implementPage, services, operation)
  linkPages(implementer(app, services, { limited: true }), services)
  oidcRoutes(implementer(app, services, { limited: true }), services)
  app.get('*', async (c) => {
    if (c.req.path.startsWith('/api/')) return problem(c, 'no-such-address')
    return (await files?.answer(c)) ?? problem(c, files ? 'no-such-address' : 'not-built')
  })
  return { app, api }
}

function newApp(services: Services): ApiApp {
  const app = new OpenAPIHono<ServerEnv>({
    strict: false,
    defaultHook: (result, c) => {
      if (result.success) return
      const { path, message } = tellingIssue(result.error)
      return problem(c, {
        reason: 'invalid-request',
        at: path.join('.') || result.target,
        values: { detail: message },
      })
    },
  })
  app.notFound((c) => problem(c, 'no-such-address'))
  app.onError(async (error, c) => {
    if (error instanceof HTTPException) return problem(c, error.status === 415 ? 'wrong-media-type' : 'invalid-request')
    services.log(faultLine(`${c.req.method} ${c.req.routePath} [${c.get('requestId')}]`, error))
    return problem(c, (await isDatabaseAway(error, services.storage)) ? 'database-away' : 'internal')
  })
  return app
}

/** The first language that the browser asks for and we speak. */
function askedLanguage(header: string | undefined): Language {
  const asked = (header ?? '')
    .split(',')
    .map((part) => part.split(';'))
    .map(([tag = '', weight]) => ({ tag: tag.trim(), weight: Number(weight?.trim().replace(/^q=/, '') ?? 1) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => (closestLanguage(tag) === 'en' && !/^en\b/i.test(tag) ? null : closestLanguage(tag)))
  return asked.find((language) => language !== null) ?? LANGUAGES[0]
}
