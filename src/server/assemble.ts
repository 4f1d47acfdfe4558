import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Storage } from '../storage/storage.ts'
import { openAccounts } from './accounts/accounts.ts'
import { createApp } from './app.ts'
import { createAudit } from './audit.ts'
import { OIDC_RETURN_PATH } from './contract/oidc.ts'
import { WELCOME_PATH } from './contract/pages.ts'
import { openEventsPart } from './events/events-part.ts'
import { showsFile } from './guests/surroundings.ts'
import { takePrefixes } from './http/cookie-prefixes.ts'
import { openStaticFiles } from './http/static-files.ts'
import { type LiveDocuments, openLiveDocuments } from './live-documents.ts'
import { faultLine, type Log } from './log.ts'
import { openMail } from './mail/mail.ts'
import { createSmtpMailer } from './mail/mailer.ts'
import { createMetrics } from './metrics.ts'
import { createOidcClient } from './oidc/oidc-client.ts'
import { createPolicy } from './policy/policy.ts'
import { seedWorkspace } from './seed-workspace.ts'
import type { Services } from './services.ts'
import type { ServerOptions } from './start-server.ts'
import { systemContext } from './system-context.ts'
import { keepUp } from './upkeep/daily.ts'
import { createWorkerPool } from './workers/pool.ts'

export type Assembled = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Makes the owner's link; null where a password is set. */
  signInPath(): Promise<string | null>
  close(): Promise<void>
}

/** Puts the parts together: everything that has to be read and made before the first answer. */
export async function assemble(
  storage: Storage,
  options: ServerOptions & { readonly log: Log; readonly publicUrl: string },
): Promise<Assembled> {
  const metrics = createMetrics()
  const log: Log = (line) => {
    metrics.fault()
    options.log(line)
  }
  const accounts = await openAccounts(storage)
  const policy = createPolicy(storage, {
    showsFile: (document, fileId) => showsFile({ storage, live }, document, fileId),
    isWellGuarded: accounts.isWellGuarded,
  })
  const workers = createWorkerPool(log)
  const events = openEventsPart(options.dataDir, storage, log)
  const live: LiveDocuments = openLiveDocuments({
    storage,
    accounts,
    policy,
    log,
    metrics,
    checkpointTimes: options.checkpointTimes,
  })
  const mail = openMail(
    { storage, accounts, publicUrl: options.publicUrl, log, now: Date.now, times: options.mailTimes },
    options.mail ? await createSmtpMailer(options.mail) : null,
  )
  const services: Services = {
    storage,
    accounts,
    policy,
    audit: createAudit(storage),
    workers,
    events,
    live,
    mail,
    log,
    metrics,
    oidc: options.oidc
      ? {
          settings: options.oidc,
          client: createOidcClient(
            options.oidc,
            `${options.publicUrl}${OIDC_RETURN_PATH}`,
            accounts.oidcTickets,
            Date.now,
          ),
        }
      : null,
    now: Date.now,
    context: systemContext,
  }
  // Of several nodes that start for the first time at once, one makes the workspace.
  const ownerId = await storage.alone('first start', () => seedWorkspace(services, options.language ?? 'en'))
  const { app } = createApp(services, await openStaticFiles(options.webRoot), options.operation)
  void events.imports.resume().catch((error: unknown) => log(faultLine('event imports', error)))
  void events.live.resume().catch((error: unknown) => log(faultLine('live events', error)))
  const daily = keepUp({ ...services, dataDir: options.dataDir })
  const listener = getRequestListener(app.fetch)
  return {
    answer: (request, response) => {
      takePrefixes(request)
      void listener(request, response)
    },
    upgrade: (request, socket, head) => {
      takePrefixes(request)
      live.handleUpgrade(request, socket, head)
    },
    async signInPath() {
      await accounts.prepare()
      if (await accounts.anybodyHasPassword()) return null
      return `${WELCOME_PATH}/${await accounts.makeLinkSecret(ownerId)}`
    },
    async close() {
      metrics.close()
      await Promise.all([workers.close(), events.close(), live.close(), mail.close(), daily.close()])
    },
  }
}
