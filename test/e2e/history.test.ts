import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { violations } from './axe.ts'
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
})
after(() => polku?.close())

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
  await page.getByText('map “First title”: title now “Second title”').waitFor()

  await version.click()
  await page.getByText(/^You are looking at the map as it was/).waitFor()
  if (process.env.POLKU_SHOTS) await page.screenshot({ path: `${process.env.POLKU_SHOTS}/history.png` })

  await page.getByRole('link', { name: 'Compare with now' }).click()
  await page.getByText('map “First title”: title now “Second title”').waitFor()
  await page.getByRole('radio', { name: 'Overlaid' }).click()
  await page.getByRole('table', { name: 'Both maps, by stage and step' }).waitFor()
  const after = page.getByRole('group', { name: 'After' })
  await after.getByRole('button', { name: /Moment/ }).click()
  await page.getByRole('option', { name: /^Before the workshop/ }).click()
  await page.getByText('The two maps say the same.').waitFor()
  await after.getByRole('button', { name: /Moment/ }).click()
  await page.getByRole('option', { name: 'Now' }).click()
  await page.getByRole('button', { name: 'Exchange before and after' }).click()
  await page.getByText('map “Second title”: title now “First title”').waitFor()
  await page.goto(`/maps/${id}/history`)
  await version.click()
  await page.getByRole('button', { name: 'Bring this version back' }).click()
  await page.getByRole('heading', { name: 'History of “First title”' }).waitFor()
  await page.getByRole('button', { name: /^Before something earlier was brought back/ }).waitFor()
  const moment = page.getByRole('slider', { name: /^Moment/ })
  await moment.and(page.locator('[aria-valuetext="Now"]')).waitFor({ state: 'attached' })
  await moment.press('ArrowLeft')
  await page.getByText(/^You are looking at the map as it was/).waitFor()
  assert.deepEqual(polku.complaints, [])
})

it('a persona has a history and conversations too, and both are live', async () => {
  const id = await polku.idOf('Maja Lind', 'persona')
  const editor = await polku.somebody('Aino', 'editor')
  const other = await editor.newPage()

  await page.goto(`/personas/${id}`)
  await page.getByRole('button', { name: 'Comment on “Goals”' }).click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'New comment')
  await page.keyboard.type('Who told us this?')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: 'Goals' }).getByText('Who told us this?').waitFor()
  await other.goto(`/personas/${id}`)
  const count = other.getByRole('button', { name: '1 open comment thread on “Goals”' })
  await count.click()
  await other.getByRole('textbox', { name: 'Answer' }).fill('Five interviews in May')
  await other.keyboard.press('Control+Enter')
  await page.getByText('Five interviews in May').waitFor()
  assert.deepEqual(await violations(page, { withCustoms: true }), [])
  // Resolved, it leaves the list of open ones; the keyboard stays in the list.
  const panel = page.getByRole('complementary', { name: 'Comments' })
  await panel.getByRole('button', { name: 'Resolve' }).press('Enter')
  await panel.getByText('Nothing open here.').waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('aside') !== null)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-comment') === 'group/goals')

  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('heading', { name: /^History of “Maja/ }).waitFor()
  await page.getByText('This is the persona as it is now.').waitFor()
  const kept = await editor.request.post(`/api/v1/documents/${id}/versions`, {
    headers: { origin: polku.url },
    data: { name: 'After the interviews' },
  })
  assert.equal(kept.status(), 201)
  // Nobody asks for it: the server says that there is one more.
  const version = page.getByRole('button', { name: /^After the interviews/ })
  await version.waitFor()
  const run = await editor.request.post(`/api/v1/documents/${id}/commands`, {
    headers: { origin: polku.url },
    data: { command: 'persona.set', args: { fields: { role: 'Cyclist' } } },
  })
  assert.equal(run.status(), 200)
  await page.getByText(/role from “.+” to “Cyclist”/).waitFor()
  await version.click()
  await page.getByText(/^You are looking at the persona as it was/).waitFor()
  assert.deepEqual(await violations(page, { withCustoms: true }), [])
  await page.getByRole('button', { name: 'Bring this version back' }).click()
  await page.getByRole('button', { name: /^Before something earlier was brought back/ }).waitFor()
  for (let role = 'Cyclist'; role === 'Cyclist'; ) {
    const { records } = await (await context.request.get(`/api/v1/documents/${id}`)).json()
    role = records.persona.persona.role
  }
  assert.deepEqual(polku.complaints, [])
  await editor.close()
})
