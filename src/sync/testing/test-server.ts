import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Context } from '../../domain/command.ts'
import { type Connection, type ConnectOptions, connect } from '../client.ts'
import type { ConnectionStatus } from '../connection-status.ts'
import type { DurableLog } from '../durable-log.ts'
import { firstUpdate } from '../first-update.ts'
import type { SyncEvent } from '../server/report.ts'
import { createSync, type Sync, type SyncOptions } from '../server.ts'
import { memoryLog } from './memory-log.ts'
import { type Notebook, notebookType } from './notebook.ts'

export type TestServer = {
  readonly sync: Sync
  readonly log: DurableLog
  readonly url: string
  readonly port: number
  readonly events: SyncEvent[]
  /** Cuts every socket without a word, as a network does. */
  cut(): void
  close(): Promise<void>
}

export const DOCUMENT = 'd1'
const empty: Notebook = { cover: {}, notes: {} }

export function logWithDocument(document: Notebook = empty) {
  const log = memoryLog()
  log.make(DOCUMENT, firstUpdate(notebookType, document), 'maker')
  return log
}

/** A server on a port of its own. The token is the user's name; one that begins with `reader` may only read. */
export async function testServer(
  log: DurableLog = logWithDocument(),
  options: Partial<SyncOptions> & { readonly port?: number } = {},
): Promise<TestServer> {
  const events: SyncEvent[] = []
  const sync = createSync({
    log,
    authorise: async ({ token }) =>
      token === ''
        ? null
        : { userId: token, name: `Name of ${token}`, access: token.startsWith('reader') ? 'read' : 'edit' },
    report: (event) => events.push(event),
    ...options,
  })
  const server = createServer()
  const sockets = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    sync.handleUpgrade(request, socket, head)
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    sync,
    log,
    events,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    cut,
    async close() {
      await sync.close()
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

let lastNow = 1_000
let lastId = 0
export const testContext = (): Context => ({ now: lastNow++, newId: () => `n${lastId++}`, random: () => 0.5 })

export type NotebookConnection = Connection<typeof notebookType>

export function open(
  { url }: Pick<TestServer, 'url'>,
  user: string,
  options: Partial<ConnectOptions<typeof notebookType>> = {},
): NotebookConnection {
  // A name of its own keeps sessions of one process from meeting as tabs of one browser.
  const userId = `${user}-${crypto.randomUUID()}`
  return connect({
    url,
    documentId: DOCUMENT,
    type: notebookType,
    token: user,
    userId,
    context: testContext,
    ...options,
  })
}

/** Far longer than any of it takes; a machine that has much else to do is not what is asked. */
const PATIENCE_MS = 600_000

/** Resolves with the status when it is as asked for; rejects after `ms`. */
export function until(
  { status }: Pick<NotebookConnection, 'status'>,
  wanted: (status: ConnectionStatus) => boolean,
  ms = PATIENCE_MS,
): Promise<ConnectionStatus> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end()
      reject(new Error(`still ${JSON.stringify(status.value)} after ${ms} ms`))
    }, ms)
    const look = () => {
      if (!wanted(status.value)) return
      clearTimeout(timer)
      end()
      resolve(status.value)
    }
    const end = status.subscribe(look)
    look()
  })
}

export const isSaved = ({ state }: ConnectionStatus) => state === 'saved'

/** Resolves when `check` no longer throws; rejects with what it throws after `ms`. */
export async function eventually(check: () => void | Promise<void>, ms = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + ms
  for (;;) {
    try {
      await check()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}
