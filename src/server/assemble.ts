import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Storage } from '../storage/storage.ts'
import { openAccounts } from './accounts/accounts.ts'
import { createApp } from './app.ts'
import { WELCOME_PATH } from './contract/pages.ts'
import { openStaticFiles } from './http/static-files.ts'
import { logDocuments } from './live-documents.ts'
import type { Log } from './log.ts'
import { createPolicy } from './policy/policy.ts'
import { seedWorkspace } from './seed-workspace.ts'
import type { Services } from './services.ts'
import type { ServerOptions } from './start-server.ts'
import { systemContext } from './system-context.ts'
import { createWorkerPool } from './workers/pool.ts'

export type Assembled = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
  /** The owner's link; null where a password is set. */
  readonly signInPath: string | null
  close(): Promise<void>
}

/** Puts the parts together: everything that has to be read and made before the first answer. */
export async function assemble(
  storage: Storage,

  options: ServerOptions & { readonly log: Log },
): Promise<Assembled> {
  const accounts = await openAccounts(storage)
  const workers = createWorkerPool(options.log)
  const services: Services = {
    storage,
    accounts,
    policy: createPolicy(storage),
    workers,
    live: logDocuments(storage),
    log: options.log,
    now: Date.now,
    context: systemContext,
  }
  const ownerId = await seedWorkspace(services, options.language ?? 'en')
  const { app } = createApp(services, await openStaticFiles(options.webRoot))
  const listener = getRequestListener(app.fetch)
  return {
    answer: (request, response) => void listener(request, response),
    signInPath: (await accounts.anybodyHasPassword())
      ? null
      : `${WELCOME_PATH}/${await accounts.makeLinkSecret(ownerId)}`,
    close: () => workers.close(),
  }
}
