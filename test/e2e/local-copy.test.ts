import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import type { ConnectionStatus } from '../../src/sync/connection-status.ts'
import { compactor } from '../../src/sync/server/compactor.ts'
import { notebookType } from '../../src/sync/testing/notebook.ts'
import { DOCUMENT, logWithDocument, type TestServer, testServer } from '../../src/sync/testing/test-server.ts'
import { launchBrowser, launchProfile } from './browser.ts'

/** The client's end of shared documents in a real browser: what survives a reload, a crash and a full disk. */

let browser: Browser
let folder: string
let pages: Server
let address: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-local-copy-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: fileURLToPath(new URL('./local-copy.page.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'page.js',
      },
    },
  })
  const script = await readFile(join(folder, 'page.js'))
  pages = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? script : '<!doctype html><title>Polku</title><script type="module" src="/page.js"></script>',
    )
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/`
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  pages?.closeAllConnections()
  pages?.close()
  await rm(folder, { recursive: true })
})

const allowOrigin = () => true
const startServer = (log = logWithDocument(), port = 0) => testServer(log, { allowOrigin, port })

async function openIn(context: BrowserContext, server: Pick<TestServer, 'url'>): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await connectIn(page, server)
  return page
}

function connectIn(page: Page, { url }: Pick<TestServer, 'url'>): Promise<void> {
  return page.evaluate(
    ([socket, id]) => {
      window.connection = window.polku.open({ url: socket, documentId: id, userId: 'anna', token: 'anna' })
    },
    [url, DOCUMENT] as const,
  )
}

const add = (page: Page, id: string, text = '') =>
  page.evaluate(
    ([note, words]) => window.connection.store.execute(window.polku.addNote, { id: note, text: words }).ok,
    [id, text] as const,
  )

const notesIn = (page: Page) => page.evaluate(() => Object.keys(window.connection.store.document.notes).sort())

async function until(page: Page, wanted: Partial<ConnectionStatus>): Promise<void> {
  await page
    .waitForFunction(
      (parts) =>
        Object.entries(parts).every(
          ([key, value]) => (window.connection.status.value as Record<string, unknown>)[key] === value,
        ),
      wanted,
      { polling: 20 },
    )
    .catch(async () => {
      const status = await page.evaluate(() => window.connection.status.value)
      assert.fail(`still ${JSON.stringify(status)}, not ${JSON.stringify(wanted)}`)
    })
}

/** Waits until the browser's own storage holds so much; what is said of it on the way there may still be of what lay there before. */
async function holds(page: Page, wanted: { readonly unsent: boolean; readonly anything?: boolean }): Promise<void> {
  await page.waitForFunction(
    async ({ unsent, anything = true }) => {
      const [found] = await indexedDB.databases()
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(found?.name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      const count = (store: string) =>
        new Promise<number>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).count()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      try {
        return (await count('unsaved')) > 0 === unsent && (await count('updates')) > 0 === anything
      } finally {
        db.close()
      }
    },
    wanted,
    { polling: 20 },
  )
}

async function reload(page: Page, server: Pick<TestServer, 'url'>): Promise<void> {
  await page.reload()
  await connectIn(page, server)
}

test('edits made without a connection survive a reload and that nobody is signed in, are said to be unsaved, and are sent when it is back', async (t) => {
  const log = logWithDocument()
  const first = await startServer(log)
  const context = await browser.newContext()
  t.after(() => context.close())
  const page = await openIn(context, first)
  await until(page, { state: 'saved', localCopy: 'kept' })
  await add(page, 'online')
  await until(page, { state: 'saved' })
  await first.close()
  await until(page, { state: 'offline', unsaved: false })
  await add(page, 'offline', 'written in a tunnel')
  await until(page, { state: 'offline', unsaved: true, localCopy: 'kept' })
  await holds(page, { unsent: true })

  await page.reload()
  await page.evaluate(() => window.polku.forgetSavedCopies())
  await connectIn(page, first)
  await until(page, { state: 'offline', loaded: 'local', unsaved: true })
  assert.deepEqual(await notesIn(page), ['offline', 'online'])

  const second = await startServer(log, first.port)
  t.after(() => second.close())
  await until(page, { state: 'saved', unsaved: false, loaded: 'server' })
  const document = (await second.sync.read(DOCUMENT, notebookType))?.document
  assert.equal(document?.notes.offline?.text, 'written in a tunnel')

  await holds(page, { unsent: false })
  second.cut()
  await reload(page, { url: 'ws://127.0.0.1:9/sync' })
  await until(page, { state: 'offline', loaded: 'local', unsaved: false })

  await page.reload()
  await page.evaluate(() => window.polku.forgetSavedCopies())
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0, null, { polling: 20 })
})

test('edits of a history that has ended meanwhile are kept over a reload and sent, and the copy is of the next one', async (t) => {
  const log = logWithDocument()
  const first = await startServer(log)
  const context = await browser.newContext()
  t.after(() => context.close())
  const page = await openIn(context, first)
  await until(page, { state: 'saved', localCopy: 'kept' })
  await add(page, 'online', 'Buys a ticket')
  await until(page, { state: 'saved' })
  await first.close()
  await until(page, { state: 'offline', unsaved: false })
  await add(page, 'offline', 'written in a tunnel')
  await until(page, { unsaved: true, localCopy: 'kept' })
  await holds(page, { unsent: true })
  const compaction = compactor(
    log,
    ({ kind }) => assert.fail(kind),
    () => true,
  )
  compaction.request(DOCUMENT, 'renew')
  await compaction.settled()

  await reload(page, first)
  await until(page, { state: 'offline', loaded: 'local', unsaved: true })
  const second = await startServer(log, first.port)
  await until(page, { state: 'saved', unsaved: false, loaded: 'server' })
  assert.deepEqual(await notesIn(page), ['offline', 'online'])
  const present = (await second.sync.read(DOCUMENT, notebookType))?.document
  const { online, offline } = present?.notes ?? {}
  assert.deepEqual([online?.text, offline?.text], ['Buys a ticket', 'written in a tunnel'])
  await holds(page, { unsent: false })
  await second.close()
  await until(page, { state: 'offline' })
  await add(page, 'later')
  await until(page, { unsaved: true, localCopy: 'kept' })
  await holds(page, { unsent: true })
  await reload(page, first)
  await until(page, { state: 'offline', loaded: 'local', unsaved: true })
  assert.deepEqual(await notesIn(page), ['later', 'offline', 'online'])
  const third = await startServer(log, first.port)
  t.after(() => third.close())
  await until(page, { state: 'saved', unsaved: false })
  assert.ok((await third.sync.read(DOCUMENT, notebookType))?.document.notes.later)
})

test('edits made without a connection survive a crash of the browser', async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'polku-profile-'))
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  const log = logWithDocument()
  const first = await startServer(log)
  const crashing = await launchProfile(profile)
  const page = await openIn(crashing, first)
  await until(page, { state: 'saved', localCopy: 'kept' })
  await first.close()
  await until(page, { state: 'offline' })
  await add(page, 'crashed', 'just before the battery died')
  await until(page, { unsaved: true, localCopy: 'kept' })
  await holds(page, { unsent: true })
  const session = await crashing.newCDPSession(page)
  const gone = new Promise((resolve) => crashing.once('close', resolve))
  void session.send('Browser.crash').catch(() => undefined)
  await gone

  const second = await startServer(log, first.port)
  const again = await launchProfile(profile)
  t.after(async () => {
    await again.close()
    await second.close()
  })
  const reopened = await openIn(again, second)
  await until(reopened, { state: 'saved', unsaved: false })
  const document = (await second.sync.read(DOCUMENT, notebookType))?.document
  assert.equal(document?.notes.crashed?.text, 'just before the battery died')
})

test('two tabs agree without a connection, and after it', async (t) => {
  const log = logWithDocument()
  const first = await startServer(log)
  const context = await browser.newContext()
  t.after(() => context.close())
  const one = await openIn(context, first)
  await until(one, { state: 'saved' })
  await first.close()
  await until(one, { state: 'offline' })
  await add(one, 'a')
  const other = await openIn(context, first)
  await until(other, { loaded: 'local' })
  assert.deepEqual(await notesIn(other), ['a'])
  await add(other, 'b')
  await one.waitForFunction(() => window.connection.store.row('notes', 'b') !== undefined)
  const second = await startServer(log, first.port)
  t.after(() => second.close())
  await Promise.all([until(one, { state: 'saved' }), until(other, { state: 'saved' })])
  assert.deepEqual(Object.keys((await second.sync.read(DOCUMENT, notebookType))?.document.notes ?? {}).sort(), [
    'a',
    'b',
  ])
})

test('a full disk is said to be full, nothing breaks, and the server still gets everything', async (t) => {
  const server = await startServer()
  const context = await browser.newContext()
  t.after(async () => {
    await context.close()
    await server.close()
  })
  const page = await openIn(context, server)
  await until(page, { state: 'saved', localCopy: 'kept' })
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: address.slice(0, -1), quotaSize: 1 })
  for (let i = 0; i < 12; i++) await add(page, `n${i}`, 'x'.repeat(15_000))
  await until(page, { state: 'saved', localCopy: 'full' })
  await session.send('Storage.overrideQuotaForOrigin', { origin: address.slice(0, -1) })
  await add(page, 'after')
  await until(page, { state: 'saved', localCopy: 'kept' })
  assert.equal(Object.keys((await server.sync.read(DOCUMENT, notebookType))?.document.notes ?? {}).length, 13)
})

test('whose access has ended keeps no copy', async (t) => {
  let allowed = true
  const server = await testServer(logWithDocument(), {
    allowOrigin,
    authorise: async () => (allowed ? { userId: 'anna', access: 'edit' } : null),
  })
  const context = await browser.newContext()
  t.after(async () => {
    await context.close()
    await server.close()
  })
  const page = await openIn(context, server)
  await until(page, { state: 'saved', localCopy: 'kept' })
  await add(page, 'a', 'secret')
  await until(page, { state: 'saved' })
  allowed = false
  server.sync.revoke({ userId: 'anna' })
  await until(page, { state: 'refused', refusal: 'not-allowed' })
  await holds(page, { unsent: false, anything: false })
  await reload(page, { url: 'ws://127.0.0.1:9/sync' })
  await until(page, { state: 'offline', localCopy: 'kept', loaded: 'nothing' })
})

test('a browser that offers no storage is told as such, and everything else works', async (t) => {
  const server = await startServer()
  const context = await browser.newContext()
  t.after(async () => {
    await context.close()
    await server.close()
  })
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  const page = await openIn(context, server)
  await until(page, { state: 'saved', localCopy: 'unavailable' })
  await add(page, 'a')
  await until(page, { state: 'saved', unsaved: false })
})
