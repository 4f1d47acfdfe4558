import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { openPolku, type Polku } from './polku.ts'

let polku: Polku
let context: BrowserContext
let page: Page

before(async () => {
  polku = await openPolku()
  context = await polku.signedIn({ acceptDownloads: true })
  page = await context.newPage()
})
after(async () => {
  await polku?.close()
})

const dialog = () => page.getByRole('dialog')
const format = (name: RegExp) => dialog().getByRole('radio', { name })

async function openDialog(): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click()
  await dialog().waitFor()
}

async function download(): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog()
      .getByRole('button', { name: /^Download/ })
      .click(),
  ])
  await dialog().waitFor({ state: 'hidden' })
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

it('hands over a persona in each of its formats', { timeout: 90_000 }, async () => {
  await page.goto(`/personas/${await polku.idOf('Maja Lind', 'persona')}`)
  const heads = { PDF: '%PDF-', PNG: '\x89PNG', SVG: '<svg', JSON: '{' }
  for (const [name, head] of Object.entries(heads)) {
    await openDialog()
    assert.equal(
      await dialog()
        .getByRole('radio', { name: /CSV|Mermaid/ })
        .count(),
      0,
    )
    await format(new RegExp(name)).click({ force: true })
    const file = await download()
    assert.equal(file.name, `Maja Lind.${name.toLowerCase()}`)
    assert.equal(file.bytes.subarray(0, head.length).toString('latin1'), head)
  }
})

it('offers the sheet that one is looking at, and names what stands on the other', { timeout: 60_000 }, async () => {
  await page.goto(`/personas/${await polku.idOf('Maja Lind', 'persona')}/empathy`)
  await openDialog()
  await dialog()
    .getByRole('radio', { name: /Empathy map/, checked: true })
    .waitFor({ state: 'attached' })
  await dialog().getByText('notes stand in the profile alone').waitFor()
  await format(/SVG/).click({ force: true })
  assert.match((await download()).bytes.toString(), /Say and do/)
})

it('is as accessible while it makes a file as before, and can be stopped', { timeout: 60_000 }, async () => {
  await page.goto(`/maps/${await polku.idOf('Buying a used bike')}`)
  await openDialog()
  await dialog().getByText('Everything in the map is carried over').waitFor()
  assert.deepEqual(await violations(page, { withCustoms: true, within: '[role=dialog]' }), [])
  // Kept waiting here, as a slow computer would.
  await page.route('**/export/pdf?*', () => {})
  await dialog()
    .getByRole('button', { name: /^Download/ })
    .click()
  await dialog()
    .getByText(/^Making the file… \d+ sec/)
    .waitFor()
  assert.deepEqual(await violations(page, { withCustoms: true, within: '[role=dialog]' }), [])
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('The export was stopped').waitFor()
  await page.unroute('**/export/pdf?*')
  assert.equal((await download()).name, 'Buying a used bike.pdf')
  assert.deepEqual(polku.complaints, [])
})
