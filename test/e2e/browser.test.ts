import assert from 'node:assert/strict'
import { it } from 'node:test'
import { launchBrowser } from './browser.ts'

it('a real browser runs scripts, lays out text and takes pictures', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 300, height: 200 } })
    await page.setContent('<p style="width: min-content">polku polku</p>')
    const { width, height } = (await page.locator('p').boundingBox()) ?? { width: 0, height: 0 }
    assert.ok(width > 20 && height > 30, `${width} × ${height}`)
    assert.equal(await page.evaluate(() => [...'👩‍👩‍👧'].length), 5)
    assert.equal((await page.screenshot()).subarray(1, 4).toString(), 'PNG')
  } finally {
    await browser.close()
  }
})
