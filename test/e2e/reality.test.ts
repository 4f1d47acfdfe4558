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
  await way.getByText(`May be left out from “${first}” to here`).click()
  await header.getByRole('img', { name: `May be left out from “${first}” to here` }).waitFor()

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

it('says the same beside a map and in the view of its data set, also where rules look at pages', async () => {
  const context = await polku.signedIn()
  const set = await importEvents(context, polku.url, 'Site', visitsLog())
  const send = async (method: string, path: string, data: object) => {
    const answer = await context.request.fetch(`${polku.url}/api/v1${path}`, { method, data })
    assert.ok(answer.ok(), await answer.text())
    return (await answer.json()) as { id: string }
  }
  const rules = [{ on: 'page', how: 'path', value: '/pricing', touchpoint: 'Pricing' }]
  await send('PUT', `/events/${set}/mapping`, { version: 0, rules })
  const { id } = await send('POST', '/documents', { kind: 'map', title: 'Visits', from: { source: 'empty' } })
  const run = (command: string, args: object) => send('POST', `/documents/${id}/commands`, { command, args })
  await run('stage.add', { titles: ['Pricing', 'sign_up'] })
  await run('map.set', { fields: { dataSetId: set } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)

  await page.goto(`/maps/${id}`)
  await page.getByRole('button', { name: 'Reality', exact: true }).click()
  const reality = page.getByRole('complementary', { name: 'Reality' })
  await reality.getByText('6 of 10 journeys').waitFor()
  await reality
    .getByRole('rowgroup')
    .filter({ hasText: /Pricing.*80%8/ })
    .waitFor()
  // Whose part of the events is looked at is said by the events' own names.
  for (const part of ['', '?with=page_view']) {
    await page.goto(`/data/${set}/check${part}`)
    // The map that the data set is laid under is there by itself.
    await page.getByRole('button', { name: /^Visits/ }).waitFor()
    await page.getByText('6 journeys of 10').waitFor()
    await page
      .getByRole('row')
      .filter({ hasText: /Pricing.*80%.*n = 8/ })
      .waitFor()
  }
  assert.deepEqual(polku.complaints, [])
})

/** Ten visits of a page: eight of them of the prices, after which six sign up. */
function visitsLog(): string {
  const rows = Array.from({ length: 10 }, (_, at) => {
    const seen = `v${at},page_view,2026-03-01 10:0${at},${at < 8 ? '/pricing' : '/about'}`
    return at < 6 ? `${seen}\nv${at},sign_up,2026-03-01 11:0${at},` : seen
  })
  return ['visitor,event,time,page', ...rows].join('\n')
}

/** Thirty journeys: all come to the first step and phone, four of five come to the second. */
function logOf([first, second]: readonly string[]): string {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const day = `2026-03-${String(1 + at).padStart(2, '0')}`
    const then = at % 5 === 0 ? [] : [`c${at},${second},${day} 12:00`]
    return [`c${at},${first},${day} 10:00`, `c${at},Phones,${day} 11:00`, ...then].join('\n')
  })
  return ['customer,event,time', ...rows].join('\n')
}

it('says how many names of events are too many to look at', async () => {
  const context = await polku.signedIn()
  const rare = Array.from({ length: 2009 }, (_, at) => `c${at % 9},Page ${at},2026-03-01 11:00`)
  const log = ['customer,event,time', ...rare, 'c1,sign_up,2026-03-01 10:00', 'c2,sign_up,2026-03-01 10:00'].join('\n')
  const set = await importEvents(context, polku.url, 'Many names', log)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`/data/${set}/check`)
  await page.getByRole('button', { name: /^Choose a map/ }).click()
  await page.getByRole('option', { name: 'Visits' }).click()
  await page
    .getByText('10 names of events are too rare to be looked at here: 10 events of theirs show no step.')
    .waitFor()
})
