import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hc } from 'hono/client'
import { API_PATH, type Api } from '../contract/api.ts'
import { type RunningServer, type ServerOptions, startServer } from '../start-server.ts'

/** A browser's share of the matter: keeps cookies and names its origin. */
export type Visitor = {
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** The typed client over this visitor's cookies. */
  readonly api: ReturnType<typeof hc<Api>>['api']['v1']
  readonly cookie: () => string
}

export type TestServer = RunningServer & {
  readonly dataDir: string
  /** What the log holds so far. */
  readonly log: string[]
  /** Somebody with no cookie. */
  visitor(): Visitor
  /** The owner, signed in by the link; the same one for the whole test file. */
  owner(): Promise<Visitor>
}

/** A real server on a free port, with an embedded database in a temporary folder. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'polku-server-'))
  const log: string[] = []
  const server = await startServer({
    port: 0,
    dataDir,
    webRoot: join(dataDir, 'nothing-built'),
    log: (line) => log.push(line),
    ...options,
  })
  const newVisitor = () => visitorOf(server.url)
  let owner: Promise<Visitor> | undefined
  return {
    ...server,
    dataDir,
    log,
    visitor: newVisitor,
    owner: () => {
      owner ??= signedIn(newVisitor(), server.signInUrl ?? '')
      return owner
    },
    close: async () => {
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function signedIn(visitor: Visitor, link: string): Promise<Visitor> {
  await visitor.fetch(new URL(link).pathname)
  return visitor
}

function visitorOf(url: string): Visitor {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function visit(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (jar.size > 0 && !headers.has('cookie')) headers.set('cookie', cookie())
    const answer = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
  const client = hc<Api>(url, { fetch: (input: RequestInfo | URL, init?: RequestInit) => visit(String(input), init) })
  return { fetch: visit, api: client.api.v1, cookie }
}

export { API_PATH }
