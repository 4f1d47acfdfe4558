import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openPolku, type Polku } from './polku.ts'

/** Versions of a map: keeping one under a name, seeing what it was and what changed, bringing it back. */

const MAP = 'Buying a used bike'

let polku: Polku
let context: BrowserContext
let page: Page
before(async () => {
  polku = await openPolku()
  context = await polku.signedIn({ reducedMotion: 'reduce' })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})
after(() => polku.close())

/** Resolves when the server has the new name. */
async function rename(id: string, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the map', exact: true }).first().fill(title)
  await page.keyboard.press('Enter')
  for (let known = ''; known !== title; ) {
    const answer = await context.request.get(`/api/v1/documents/${id}`)
    known = (await answer.json()).records.map.map.title
  }
}

it('a version is kept, later edits are told in words, and it can be brought back with the present one kept', async () => {
  const id = await polku.idOf(MAP)
  await page.goto(`/maps/${id}`)
  await rename(id, 'First title')
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Keep a version now' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Before the workshop')
  await page.keyboard.press('Enter')
  const version = page.getByRole('button', { name: /^Before the workshop/ })
  await version.waitFor()

  await page.getByRole('link', { name: 'To the map' }).click()
  await rename(id, 'Second title')
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByText('title from “First title” to “Second title”').waitFor()

  await version.click()
  await page.getByText(/^You are looking at the map as it was/).waitFor()
  if (process.env.POLKU_SHOTS) await page.screenshot({ path: `${process.env.POLKU_SHOTS}/history.png` })
  await page.getByRole('button', { name: 'Bring this version back' }).click()
  await page.getByRole('heading', { name: 'History of “First title”' }).waitFor()
  await page.getByRole('button', { name: /^Before something earlier was brought back/ }).waitFor()
  assert.equal(await page.getByRole('slider', { name: /^Moment/ }).getAttribute('aria-valuetext'), 'Now')
  await page.getByRole('slider', { name: /^Moment/ }).press('ArrowLeft')
  await page.getByText(/^You are looking at the map as it was/).waitFor()
  assert.deepEqual(polku.complaints, [])
})
