/** What a browser that has nothing yet downloads to read a map and to edit one: the bytes of the answers themselves. */
import assert from 'node:assert/strict'
import type { BrowserContextOptions, Page, Response } from 'playwright-core'
import { openPolku } from '../test/e2e/polku.ts'
import { limit } from './harness.ts'

const EXAMPLE = 'Buying a used bike'
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

const polku = await openPolku()
try {
  const id = await polku.idOf(EXAMPLE)

  /** Kilobytes of JavaScript that came over the wire, compressed, until the map is there and the network is quiet. */
  const javaScriptKb = async (options: BrowserContextOptions, isThere: (page: Page) => Promise<void>) => {
    const context = await polku.signedIn(options)
    const page = await context.newPage()
    const scripts: Response[] = []
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response)
    })
    await page.goto(`/maps/${id}`)
    await isThere(page)
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(scripts.map(bytesOf))
    await context.close()
    assert.ok(sizes.length > 0)
    return sizes.reduce((sum, size) => sum + size, 0) / 1000
  }

  await limit('JavaScript that a reader of a map downloads, gzip', {
    measure: () => javaScriptKb(PHONE, async (page) => page.getByText('Waits for a late bus').waitFor()),
    most: 200,
    unit: 'kB',
    turns: 1,
  })
  await limit('JavaScript that an editor of a map downloads, gzip', {
    measure: () => javaScriptKb({}, async (page) => page.getByRole('grid').getByText('Waits for a late bus').waitFor()),
    most: 400,
    unit: 'kB',
    turns: 1,
  })
} finally {
  await polku.close()
}

/** A browser may get a better compression than gzip; what counts is gzip. */
async function bytesOf(response: Response): Promise<number> {
  if (response.headers()['content-encoding'] === 'gzip') return (await response.request().sizes()).responseBodySize
  const { gzipSync } = await import('node:zlib')
  return gzipSync(await response.body()).length
}
