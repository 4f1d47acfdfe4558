import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Context } from '../domain/command.ts'
import type { Storage } from '../storage/storage.ts'
import { openAccounts } from './accounts/accounts.ts'
import { createApp } from './app.ts'
import { WELCOME_PATH } from './contract/pages.ts'
import { openStaticFiles } from './http/static-files.ts'
import type { Log } from './log.ts'
import { createPolicy } from './policy/policy.ts'
import { seedWorkspace } from './seed-workspace.ts'
import type { Services } from './services.ts'
import type { ServerOptions } from './start-server.ts'
import { createWorkerPool } from './workers/pool.ts'

export type Assembled = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
  /** The owner's link; null where a password is set. */
  readonly signInPath: string | null
  close(): Promise<void>
}

const ID_BYTES = 15

/** Puts the parts together: everything that has to be read and made before the first answer. */
export async function assemble(
  storage: Storage,

  options: ServerOptions & { readonly log: Log },
): Promise<Assembled> {
  const context = (): Context => ({ now: Date.now(), newId, random: Math.random })
  const accounts = await openAccounts(storage)
  const workers = createWorkerPool(options.log)
  const services: Services = {
    storage,
    accounts,
    policy: createPolicy(storage),
    workers,
    log: options.log,
    now: Date.now,
    context,
  }
  const ownerId = await seedWorkspace(services, options.language ?? 'en')
  const { app } = createApp(services, await openStaticFiles(options.webRoot))
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return {
    answer: (request, response) => void listener(request, response),
    signInPath: (await accounts.anybodyHasPassword())
      ? null
      : `${WELCOME_PATH}/${await accounts.makeLinkSecret(ownerId)}`,
    close: () => workers.close(),
  }
}

function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url')
}
