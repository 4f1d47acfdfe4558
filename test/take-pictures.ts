import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openPolku } from './e2e/polku.ts'

/** The pictures of the README, from a fresh workspace's own examples. `node bin/pictures.mjs` runs it. */

const FOLDER = join(import.meta.dirname, '../docs/images')
/** Sharp on a dense screen at the width that a README has; more would only weigh more. */
const DENSITY = 1.5

const polku = await openPolku()
try {
  const map = await polku.idOf('Buying a used bike')
  const persona = await polku.idOf('Samira Haddad', 'persona')
  const page = await pageOf(1440, 900)
  await page.goto(`/maps/${map}`)
  const zoom = page.getByRole('button', { name: /^Zoom, now/ })
  await zoom.waitFor()
  for (let steps = 0; steps < 10 && (await percentOf(zoom)) > 55; steps++) {
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await settled(page)
  }
  await settled(page)
  await keep('editor', await page.screenshot())

  const narrow = await pageOf(1240, 760)
  await narrow.goto(`/personas/${persona}`)
  await narrow.getByText('Empathy map', { exact: true }).click()
  await settled(narrow)
  await keep('empathy-map', await narrow.screenshot())

  await page.goto('/data')
  await page.getByRole('button', { name: 'Try with example data' }).click()
  await page.getByRole('button', { name: 'Import the events' }).click()
  await page.getByRole('tab', { name: 'Flow' }).waitFor()
  // Nothing is said any more of what was done.
  await page.reload()
  await page.getByText('Step 1', { exact: true }).first().waitFor()
  await settled(page)
  await keep('flow', await page.screenshot())
  await page.goto(`/maps/${map}`)
  await page.getByRole('button', { name: 'Reality', exact: true }).click()
  await page.getByRole('complementary', { name: 'Reality' }).getByText('journeys').first().waitFor()
  await settled(page)
  await keep('reality', await page.screenshot())

  const poster = await page.request.get(`/api/v1/documents/${map}/export/png?width=1800`)
  if (!poster.ok()) throw new Error(await poster.text())
  await keep('poster', await poster.body())
} finally {
  await polku.close()
}

async function pageOf(width: number, height: number): Promise<Page> {
  const context = await polku.signedIn({ viewport: { width, height }, deviceScaleFactor: DENSITY })
  return context.newPage()
}

async function percentOf(zoom: ReturnType<Page['getByRole']>): Promise<number> {
  return Number.parseInt((await zoom.textContent()) ?? '0', 10)
}

/** Fonts, faces and everything lazy is there, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1_000)
}

async function keep(name: string, png: Buffer): Promise<void> {
  const small = await sharp(png).png({ palette: true, colours: 200, effort: 10, dither: 0.3 }).toBuffer()
  await writeFile(join(FOLDER, `${name}.png`), small)
  process.stderr.write(`docs/images/${name}.png: ${Math.round(small.length / 1024)} KB\n`)
}
