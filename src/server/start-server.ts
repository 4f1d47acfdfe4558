import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Language } from '../i18n/message.ts'
import type { Report } from '../storage/progress.ts'
import type { S3Settings } from '../storage/s3-file-store.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import type { Assembled } from './assemble.ts'
import { isLoopback } from './http/client-address.ts'
import type { Log } from './log.ts'
import type { MailSettings } from './mail/mail-settings.ts'
import type { MailTimes } from './mail/mail-times.ts'
import type { OidcSettings } from './oidc/oidc-settings.ts'
import type { Operation } from './operation.ts'
import { StartProblem } from './start-problem.ts'
import type { CheckpointTimes } from './versions/checkpoints.ts'

export type ServerOptions = {
  /** 0: any free one. */
  readonly port: number
  /** Where to listen; default: this machine alone. */
  readonly host?: string
  readonly dataDir: string
  /** One's own PostgreSQL; without it the embedded one keeps its data in `dataDir`. */
  readonly databaseUrl?: string | undefined
  /** Bears what several processes on one database tell each other; without it the database does. */
  readonly redisUrl?: string | undefined
  /** Where images go; without it into the database. */
  readonly s3?: S3Settings | undefined
  readonly operation?: Operation | undefined
  /** The built web part. */
  readonly webRoot: string
  /** What a new workspace is written in. */
  readonly language?: Language
  /** Hears of steps that may take long. */
  readonly report?: Report
  /** Hears of faults, one line each; default: standard error. */
  readonly log?: Log
  /** Where people reach it; default: the address that it listens on. */
  readonly publicUrl?: string | undefined
  /** Without it no mail is ever sent. */
  readonly mail?: MailSettings | null
  /** Without it nobody signs in at another service. */
  readonly oidc?: OidcSettings | null
  /** When mails go out; default: as `MAIL_TIMES` says. */
  readonly mailTimes?: MailTimes
  /** When work is kept as a version; default: as `CHECKPOINT_TIMES` says. */
  readonly checkpointTimes?: CheckpointTimes
}

export type RunningServer = {
  /** Where people reach it. */
  readonly url: string
  /** Signs the owner in, once, from this machine; null as soon as somebody has a password. */
  readonly signInUrl: string | null
  /** Writes what is not written yet, and closes all. Can be called twice. */
  close(): Promise<void>
}

/** How long open requests may go on once the server closes. */
const LAST_ANSWERS_MS = 1000
/** By then the database's processes are under way. */
const HEAD_START_MS = 100
/** How long whoever has the port may take to say who they are. */
const PROBE_MS = 1000
const HEALTHY = '{"status":"ok"}'

/**
 * Opens storage and serves. Throws a `StorageProblem` or a `StartProblem` that can be shown as it is.
 * The port is taken first, so that a wrong one is told before anything is made; who calls early waits for the answer.
 */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  return serve(options, () => openStorage(options))
}

/** The same over a storage that somebody else opens; it is closed with the server. */
export async function serve(options: ServerOptions, open: () => Promise<Storage>): Promise<RunningServer> {
  const { port, host = '127.0.0.1', log = (line) => process.stderr.write(`${line}\n`) } = options
  const ready = Promise.withResolvers<Assembled>()
  // Whoever waits for a server that does not come up is cut off with it.
  ready.promise.catch(() => {})
  const server = createServer({ shouldUpgradeCallback: asksForSocket }, (request, response) => {
    ready.promise.then(({ answer }) => answer(request, response)).catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    ready.promise.then(({ upgrade }) => upgrade(request, socket, head)).catch(() => socket.destroy())
  })
  await listen(server, port, host)
  try {
    const opening = open()
    // Reading the program takes as long as starting the database, and nothing else happens meanwhile; so the database's
    // processes are started first, and then both go side by side.
    await Promise.race([opening, sleep(HEAD_START_MS)])
    const [storage, { assemble }] = await Promise.all([opening, import('./assemble.ts')])
    const url = addressOf((server.address() as AddressInfo).port, host)
    const assembled = await assemble(storage, { ...options, publicUrl: options.publicUrl ?? url, log }).catch(
      async (error) => {
        await storage.close()
        throw error
      },
    )
    let closed: Promise<void> | undefined
    const close = () => {
      closed ??= closeAll(server, assembled.close, storage.close)
      return closed
    }
    ready.resolve(assembled)
    try {
      await storage.announce(url)
      const signInPath = await assembled.signInPath()
      return { url, signInUrl: signInPath && `${url}${signInPath}`, close }
    } catch (error) {
      await close()
      throw error
    }
  } catch (error) {
    ready.reject(error)
    await closeServer(server, 0)
    throw error
  }
}

/** What else somebody would rather speak is not heeded, and the request answered as it is (RFC 9110, 7.8). */
function asksForSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.trim().toLowerCase() === 'websocket'
}

async function closeAll(server: Server, ...parts: (() => Promise<void>)[]): Promise<void> {
  const served = closeServer(server, LAST_ANSWERS_MS)
  for (const close of parts) await close()
  await served
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refused = (isPolku: boolean) => reject(StartProblem.ofListening(error, { port, host, isPolku }))
      if (error.code === 'EADDRINUSE') void isPolkuAt(addressOf(port, host)).then(refused)
      else refused(false)
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

/** Whether the port is taken by another Polku. */
async function isPolkuAt(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(PROBE_MS) })
    return (await answer.text()) === HEALTHY
  } catch {
    return false
  }
}

function addressOf(port: number, host: string): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = isEverywhere || isLoopback(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
