import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { openAccounts } from '../../src/server/accounts/accounts.ts'
import { WELCOME_PATH } from '../../src/server/contract/pages.ts'
import { type ServerOptions, serve } from '../../src/server/start-server.ts'
import { ownDataFolder } from '../../src/server/testing/ready-folder.ts'
import type { Role } from '../../src/storage/database.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { launchBrowser } from './browser.ts'

/** Far longer than anything takes; a machine that has much else to do is not what is asked. */
const PATIENCE_MS = 60_000

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url))

export type Polku = {
  readonly url: string
  readonly browser: Browser
  /** A browser profile of its own in which the owner is signed in. */
  signedIn(options?: BrowserContextOptions): Promise<BrowserContext>
  /** The same for somebody else who is a member of the owner's workspace. */
  somebody(name: string, role: Role, options?: BrowserContextOptions): Promise<BrowserContext>
  /** The same for somebody who has no account. */
  visitor(options?: BrowserContextOptions): Promise<BrowserContext>
  /** The id of the document with this title. */
  idOf(title: string, kind?: 'map' | 'persona'): Promise<string>
  /** What the pages complained of so far: errors in the console and uncaught ones. */
  readonly complaints: string[]
  close(): Promise<void>
}

/** The whole product on a free port and an empty data folder, with a real browser whose owner is signed in. */
export async function openPolku(options: Pick<ServerOptions, 'oidc'> = {}): Promise<Polku> {
  const dataDir = await ownDataFolder('polku-e2e-')
  const storage = await openStorage({ dataDir })
  const server = await serve({ port: 0, dataDir, webRoot: WEB, language: 'en', ...options }, async () => storage)
  const browser = await launchBrowser()
  const complaints: string[] = []
  const first = await browser.newContext()
  await first.request.get(server.signInUrl as string)
  const { cookies } = await first.storageState()

  async function profile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1440, height: 900 },
      ...options,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    context.on('weberror', (error) => complaints.push(String(error.error())))
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.page()?.url()}: ${message.text()}`)
    })
    return context
  }

  return {
    url: server.url,
    browser,
    complaints,
    async signedIn(options) {
      const context = await profile(options)
      await context.addCookies(cookies)
      return context
    },
    async somebody(name, role, options) {
      const accounts = await openAccounts(storage)
      const id = await accounts.create(name)
      const [workspace] = await storage.workspaces.list()
      await storage.workspaces.setMember(workspace?.id as string, id, role)
      const context = await profile(options)
      await context.request.get(`${server.url}${WELCOME_PATH}/${await accounts.makeLinkSecret(id)}`)
      return context
    },
    visitor: profile,
    async idOf(title, kind = 'map') {
      const answer = await first.request.get(`${server.url}/api/v1/documents?kind=${kind}`)
      const { items } = (await answer.json()) as { items: { id: string; title: string }[] }
      const found = items.find((item) => item.title === title)
      if (!found) throw new Error(`no ${kind} is called ${title}`)
      return found.id
    },
    async close() {
      await browser.close()
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Waits until the page says that the server has everything. */
export async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).first().waitFor()
}
