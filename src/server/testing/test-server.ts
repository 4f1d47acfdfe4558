import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { hc } from 'hono/client'
import type { Role } from '../../storage/database.ts'
import { openStorage, type Storage } from '../../storage/storage.ts'
import { type Accounts, openAccounts } from '../accounts/accounts.ts'
import type { Api } from '../contract/api.ts'
import { WELCOME_PATH } from '../contract/pages.ts'
import { createWorkspace } from '../create-workspace.ts'
import { REFUSED_AT_SOCKET } from '../socket-refusals.ts'
import { type RunningServer, type ServerOptions, serve } from '../start-server.ts'
import { systemContext } from '../system-context.ts'
import { fetchFrom } from './fetch-from.ts'
import { ownDataFolder } from './ready-folder.ts'

/** A browser's share of the matter: keeps cookies. */
export type Visitor = {
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** The typed client over this visitor's cookies. */
  readonly api: ReturnType<typeof hc<Api>>['api']['v1']
  /** The `Cookie` header as it stands. */
  cookie(): string
}

export type TestServer = RunningServer & {
  readonly storage: Storage
  readonly dataDir: string
  /** What the log holds so far. */
  readonly log: string[]
  /** The same without what was refused at the socket, which is told once in a while. */
  faults(): string[]
  /** Somebody with no cookie, at an address of their own (127.x.y.z) where one is given. */
  visitor(localAddress?: string): Visitor
  /** The owner, signed in by the link; the same one for the whole test file. */
  owner(): Promise<Visitor>
  /** Somebody new: the owner of a workspace of their own, or with a role in the first one. */
  somebody(role?: Role): Promise<Visitor>
}

/** A real server on a free port, with an embedded database in a temporary folder. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const name = 'polku-server-'
  // What lies ready speaks English.
  const dataDir = options.language ? await mkdtemp(join(tmpdir(), name)) : await ownDataFolder(name)
  const log: string[] = []
  const storage = await openStorage({ dataDir, s3: options.s3 })
  const server = await serve(
    { port: 0, dataDir, webRoot: join(dataDir, 'nothing-built'), log: (line) => log.push(line), ...options },
    async () => storage,
  )
  const accounts = await openAccounts(storage)
  const visitor = (localAddress?: string) => visitorOf(server.url, localAddress)
  let owner: Promise<Visitor> | undefined
  return {
    ...server,
    storage,
    dataDir,
    log,
    faults: () => log.filter((line) => !line.startsWith(REFUSED_AT_SOCKET)),
    visitor,
    owner: () => {
      owner ??= opened(visitor(), new URL(server.signInUrl ?? '').pathname)
      return owner
    },
    somebody: async (role) => opened(visitor(), await linkOfSomebody(storage, accounts, role)),
    close: async () => {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function linkOfSomebody(storage: Storage, accounts: Accounts, role: Role | undefined): Promise<string> {
  const id = await accounts.create('Somebody')
  const [first] = await storage.workspaces.list()
  if (role && first) await storage.workspaces.setMember(first.id, id, role)
  else await createWorkspace({ storage, context: systemContext }, { ownerId: id, language: 'en' })
  return `${WELCOME_PATH}/${await accounts.makeLinkSecret(id)}`
}

async function opened(visitor: Visitor, path: string): Promise<Visitor> {
  await visitor.fetch(path)
  return visitor
}

function visitorOf(url: string, localAddress?: string): Visitor {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function visit(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (jar.size > 0 && !headers.has('cookie')) headers.set('cookie', cookie())
    const options: RequestInit = { redirect: 'manual', ...init, headers }
    const address = new URL(path, url)
    const answer = await (localAddress ? fetchFrom(localAddress, address, options) : fetch(address, options))
    for (const line of answer.headers.getSetCookie()) keep(line)
    return answer
  }
  function keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  const client = hc<Api>(url, { fetch: (input: RequestInfo | URL, init?: RequestInit) => visit(String(input), init) })
  return { fetch: visit, api: client.api.v1, cookie }
}

/**
 * One server for all the tests of a file, and its owner; it is closed behind them.
 * @param logsNothing fails the file where the server had anything to say of its own faults
 */
export async function serverForTests({ logsNothing = false } = {}): Promise<{ server: TestServer; owner: Visitor }> {
  const server = await startTestServer()
  after(async () => {
    await server.close()
    if (logsNothing) assert.deepEqual(server.faults(), [])
  })
  return { server, owner: await server.owner() }
}
