import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { columnsOf } from '../../src/domain/map/columns.ts'
import type { JourneyMap } from '../../src/domain/map/map-type.ts'
import { importEvents } from './data-sets.ts'
import { openPolku, type Polku } from './polku.ts'

const PATIENCE_MS = 120_000

let polku: Polku

before(async () => {
  polku = await openPolku()
})
after(async () => {
  await polku.close()
})

it('lays journeys over the map that was drawn, and leads from a finding to its place, or sets it aside', async () => {
  const context = await polku.signedIn()
  const id = await polku.idOf('Buying a used bike')
  const answer = await context.request.get(`${polku.url}/api/v1/documents/${id}`)
  const { records } = (await answer.json()) as { records: JourneyMap }
  const [first, second] = columnsOf(records).map(({ step, stage }) => step?.title ?? stage.title)
  const set = await importEvents(context, polku.url, 'Spring', logOf([String(first), String(second)]))
  const page = await context.newPage()
  // The first question of a server starts a worker, which a busy machine takes long for.
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`/maps/${id}`)
  const grid = page.getByRole('grid')

  await page.getByRole('button', { name: 'Reality', exact: true }).click()
  const reality = page.getByRole('complementary', { name: 'Reality' })
  await reality.getByText('24 of 30 journeys').waitFor()
  await reality
    .getByRole('rowgroup')
    .filter({ hasText: new RegExp(`${second}.*80%24`) })
    .waitFor()
  await reality.getByRole('listitem').filter({ hasText: 'Phones' }).getByText('30×').waitFor()
  const header = grid.getByRole('columnheader', { name: String(second), exact: true })
  const told = header.evaluate((element) => element.getAttribute('aria-describedby') ?? '')
  const words = page.locator(`[id="${await told}"]`)
  assert.match(String(await words.textContent()), /80% of the journeys come here \(24 of 30/)

  await header.click()
  await page.getByRole('button', { name: 'Show or hide the details' }).click()
  const way = page.getByRole('group', { name: `How customers may go by “${second}”` })
  await way.getByText('May be left out').click()
  await header.getByRole('img', { name: 'May be left out' }).waitFor()
  // As many as come to a step that nobody may leave out are expected; to another nobody knows how many.
  await words.filter({ hasNotText: 'expected' }).waitFor({ state: 'attached' })
  await page.keyboard.press('ControlOrMeta+z')
  await words.filter({ hasText: 'expected' }).waitFor({ state: 'attached' })
  await way.getByRole('button', { name: 'Steps that go together' }).click()
  await page.getByRole('option', { name: `One way from “${first}” to here` }).click()
  await header.getByRole('img', { name: `One way from “${first}” to here` }).waitFor()

  await page.getByRole('button', { name: 'Findings' }).click()
  const findings = page.getByRole('complementary', { name: 'Findings' })
  await findings.getByRole('button', { name: /Met, but not drawn ?Phones/ }).waitFor()
  await findings
    .getByRole('button', { name: /Pain without a solution/ })
    .first()
    .click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-key')?.startsWith('card/'))

  await findings.getByRole('button', { name: 'Dismiss: Met, but not drawn, Phones' }).click()
  await findings.getByRole('textbox', { name: 'Why is this no matter?' }).fill('The shop knows')
  await findings.getByRole('button', { name: 'Dismiss', exact: true }).click()
  await findings.getByText('1 dismissed').click()
  await findings.getByText('The shop knows').waitFor()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('summary').filter({ hasText: 'Findings' }).click()
  await page
    .getByRole('button', { name: /Pain without a solution/ })
    .first()
    .click()
  await page.waitForFunction(() => document.activeElement?.id.startsWith('read/'))

  await page.setViewportSize({ width: 1440, height: 900 })
  const check = async () => {
    await page.goto(`/data/${set}/check`)
    await page.getByRole('button', { name: /^Choose a map/ }).click()
    await page.getByRole('option', { name: 'Buying a used bike' }).click()
    await page.getByText('Which events show that a customer came to a step').click()
  }
  await check()
  await page.getByRole('combobox', { name: String(second), exact: true }).fill('Phones')
  await page.getByRole('option', { name: /^Phones/ }).click()
  await page.getByText('Kept in the map.').waitFor()
  await check()
  await page
    .getByRole('listitem')
    .filter({ hasText: String(second) })
    .getByText('Phones')
    .waitFor()
  assert.deepEqual(polku.complaints, [])
})

/** Thirty journeys: all come to the first step and phone, four of five come to the second. */
function logOf([first, second]: readonly string[]): string {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const day = `2026-03-${String(1 + at).padStart(2, '0')}`
    const then = at % 5 === 0 ? [] : [`c${at},${second},${day} 12:00`]
    return [`c${at},${first},${day} 10:00`, `c${at},Phones,${day} 11:00`, ...then].join('\n')
  })
  return ['customer,event,time', ...rows].join('\n')
}
