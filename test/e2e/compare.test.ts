import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { violations } from './axe.ts'
import { openPolku, type Polku, saved } from './polku.ts'

let polku: Polku
before(async () => {
  polku = await openPolku()
})
after(() => polku?.close())

const TODAY = 'Having a bike repaired – today'
const ADDED = 'Online booking with the workshop’s real calendar'

test('from the future map to what leads there, and from each change to its place', async () => {
  const context = await polku.signedIn()
  const page = await context.newPage()
  await page.goto(`/maps/${await polku.idOf('Having a bike repaired – wanted future')}`)
  await page.getByRole('link', { name: `Made from “${TODAY}”. Show what differs` }).click()

  await page.getByRole('heading', { name: 'Compare maps' }).waitFor()
  const added = page.getByRole('listitem').filter({ hasText: ADDED })
  await added.waitFor()
  // Its mark says what happened; the sentence beside it goes on.
  assert.match((await added.textContent()) ?? '', new RegExp(`^Added\\s*card “${ADDED}”`))
  await page.getByRole('button', { name: /^Added/ }).click()
  await added.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Added/ }).click()
  assert.deepEqual(await violations(page, { withCustoms: true }), [])

  await added.getByRole('button', { name: /^Plan this change/ }).click()
  await page.keyboard.type('Open the calendar')
  await page.getByRole('button', { name: 'How far it has come' }).click()
  await page.getByRole('option', { name: 'Under way' }).click()
  assert.deepEqual(await violations(page, { withCustoms: true }), [])
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.waitForFunction(() => document.activeElement?.textContent === 'Edit the plan')
  await page.getByText('1 change has a plan').waitFor()
  await saved(page)
  await page.reload()
  await added.getByText('Open the calendar').waitFor()
  assert.match((await added.textContent()) ?? '', /Under way/)

  await added.getByRole('button', { name: `Show in the map: Added: card “${ADDED}”` }).click()
  const table = page.getByRole('table', { name: 'Both maps, by stage and step' })
  await table.getByText('Nobody answers. Again.').waitFor({ state: 'detached' })
  const card = table.locator('[id^="compared-cards-"]').filter({ hasText: ADDED })
  await page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), ADDED)
  await table.getByRole('group', { name: ADDED }).and(page.locator(':focus')).waitFor()
  assert.match((await card.textContent()) ?? '', /Added/)

  await page.getByRole('radio', { name: 'Side by side' }).click()
  await table.getByText('Nobody answers. Again.').waitFor()
  assert.deepEqual(await violations(page, { withCustoms: true }), [])

  await page.getByRole('group', { name: 'Before' }).getByRole('button', { name: 'Open the map' }).click()
  await page.waitForURL(`**/maps/${await polku.idOf(TODAY)}`)
  await context.close()
})

test('a future map is made from the list, and says at first the same but for what it is', async () => {
  const context = await polku.signedIn()
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Actions for Buying a used bike' }).click()
  await page.getByRole('menuitem', { name: 'Make the future map' }).click()
  await page.getByRole('link', { name: /^Made from “Buying a used bike”/ }).click()
  await page.getByRole('main').getByText('1 difference', { exact: true }).waitFor()
  assert.deepEqual(polku.complaints, [])
  await context.close()
})

test('a map past its date says so, on its tile and in its header, until it is reviewed', async () => {
  const context = await polku.signedIn()
  const page = await context.newPage()
  const id = await polku.idOf(TODAY)
  const due = await context.request.post(`/api/v1/documents/${id}/commands`, {
    headers: { origin: polku.url },
    data: { command: 'map.set', args: { fields: { reviewOn: '2020-02-29', cadence: 'yearly' } } },
  })
  assert.equal(due.status(), 200)
  // Lists lag a moment behind the documents.
  for (let isListed = false; !isListed; ) {
    const { items } = await (await context.request.get('/api/v1/documents?kind=map')).json()
    isListed = items.some(
      (item: { id: string; summary: { reviewOn?: string } }) => item.id === id && item.summary.reviewOn,
    )
  }
  await page.goto('/')
  await page.getByRole('button', { name: 'Needs review (1)' }).click()
  await page.getByText('1 map, 0 personas').waitFor()
  await page.getByRole('row', { name: TODAY }).click()
  await page.getByRole('button', { name: 'Review due' }).click()
  await page.getByRole('button', { name: 'Reviewed today' }).click()
  await page.getByText(/^Reviewed\. The next review is on/).waitFor()
  await page.getByRole('button', { name: 'Review due' }).waitFor({ state: 'detached' })
  assert.deepEqual(await violations(page, { withCustoms: true }), [])
  assert.deepEqual(polku.complaints, [])
  await context.close()
})
