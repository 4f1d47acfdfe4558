import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import type { Page, Response } from 'playwright-core'
import { violations } from './axe.ts'
import { importEvents, SMALL_LOG, untilThereAre } from './data-sets.ts'
import { openPolku, type Polku } from './polku.ts'
import { openShop } from './shop.ts'

const NAMES = { o: 'Opens the page', a: 'Asks', b: 'Buys', r: 'Reviews' } as const
/** How often which journey, and by which channel. */
const JOURNEYS = [
  ['oab', 6, 'web'],
  ['oa', 3, 'phone'],
  ['obr', 2, 'web'],
  ['ooab', 1, 'shop'],
] as const
const SHOP_LOG = [
  'customer,event,time,channel',
  ...JOURNEYS.flatMap(([events, times, channel]) =>
    Array.from({ length: times }, (_, i) =>
      [...events].map(
        (letter, at) => `${events}${i},${NAMES[letter as keyof typeof NAMES]},2026-03-0${i + 1} 1${at}:00,${channel}`,
      ),
    ).flat(),
  ),
].join('\n')

let polku: Polku
let page: Page

before(async () => {
  polku = await openPolku()
  page = await (await polku.signedIn({ acceptDownloads: true, reducedMotion: 'reduce' })).newPage()
})
after(async () => {
  await polku?.close()
})

async function drop(name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text as string], name as string, { type: 'text/csv' }))
      return transfer
    },
    [name, text],
  )
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data })
}

const fact = (name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd')

it('leads from a file that is dropped to its figures, and says what could not be read', async () => {
  await page.goto('/data')
  await page.getByRole('heading', { name: 'See what customers really do' }).waitFor()
  await drop('spring_visits.csv', SMALL_LOG)

  await page.getByRole('heading', { name: 'How it will be read' }).waitFor()
  for (const [role, column] of [
    ['Who', 'customer'],
    ['What', 'event'],
    ['When', 'time'],
  ] as const)
    await page.getByRole('button', { name: new RegExp(`^${column} ${role}`) }).waitFor()
  await page.getByText('Line 7', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Import the events' }).click()

  await page.getByRole('tab', { name: 'Events' }).click()
  await page.getByRole('rowheader', { name: 'Opens the page' }).waitFor()
  await fact('Journeys').filter({ hasText: /^2$/ }).waitFor()
  await fact('Kinds of events').filter({ hasText: /^3$/ }).waitFor()

  await page.getByRole('button', { name: 'Which and why' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all' }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  assert.match(saved, /\n"?7"?[,;]"?time-unreadable/)
  await page.keyboard.press('Escape')

  await page.goto(`${page.url().replace(/\/events$/, '')}?with=Buys`)
  await page.getByText('1 of 2 journeys (50%)').waitFor()
  await page.getByRole('button', { name: 'Remove With Buys' }).click()
  await page.getByText('All journeys').waitFor()
  await page.waitForURL(({ search }) => search === '')
})

it('takes the sheet of a workbook that one chooses', async () => {
  const rows = (names: readonly string[]) =>
    names.map((name, at) => [`c${at % 2}`, name, new Date(Date.UTC(2026, 2, 1 + at))])
  const headings = ['Customer', 'Status', 'When']
  const sheets = [
    { name: 'Orders', rows: [headings, ...rows(['placed', 'paid', 'sent', 'sent'])] },
    { name: 'Tickets', rows: [headings, ...rows(['asked', 'answered'])] },
  ]
  await page.goto('/data')
  await page.locator('input[type=file]').setInputFiles({
    name: 'spring.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets })),
  })
  await page.getByRole('cell', { name: 'placed' }).waitFor()
  await page.getByRole('button', { name: /Orders.*Sheet/ }).click()
  await page.getByRole('option', { name: /Tickets/ }).click()
  await page.getByRole('cell', { name: 'answered' }).waitFor()
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Throw the file away' }).click()
  await page.waitForURL('**/data')
})

it('reads the next file with the same columns as one said, and puts it in place of the first', async () => {
  const more = `${SMALL_LOG.replace('yesterday', '2026-03-04 08:00')}\ndee,Asks,2026-03-05 10:00,phone`
  await page.goto('/data')
  await page.getByRole('link', { name: 'spring visits' }).waitFor()
  await drop('summer.csv', more)
  await page.getByText('Read as a file with the same columns was read before.').waitFor()
  await page.getByText('Replace one', { exact: true }).click()
  await page.getByRole('button', { name: 'Import the events' }).click()
  await page.getByRole('tab', { name: 'Events' }).waitFor()
  await page.waitForFunction(() => document.querySelector('dl dd')?.textContent === '4')
  assert.equal(await page.getByRole('textbox', { name: 'Name of the data set' }).inputValue(), 'spring visits')
  assert.equal(await page.getByText('Which and why').count(), 0)
  assert.deepEqual(polku.complaints, [])
})

it('reads the next log of the same kind as one said, too', async () => {
  const event = (transition: string, minute: number) =>
    `<event><string key="concept:name" value="Call"/><string key="lifecycle:transition" value="${transition}"/><date key="time:timestamp" value="2026-03-01T10:0${minute}:00Z"/></event>`
  const log = `<log><trace><string key="concept:name" value="ann"/>${event('start', 1)}${event('complete', 5)}</trace></log>`
  const chosen = (name: string) => page.getByRole('radio', { name, checked: true }).waitFor()
  await page.goto('/data')
  await page.getByRole('link', { name: 'spring visits' }).waitFor()
  await drop('calls.xes', log)
  await chosen('Beginning and end are two events')
  await page.getByText('One event with a duration', { exact: true }).click()
  await page.getByRole('cell', { name: 'Call', exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Import the events' }).click()
  await fact('Journeys').filter({ hasText: /^1$/ }).waitFor()
  await fact('Kinds of events').filter({ hasText: /^1$/ }).waitFor()
  await page.goto('/data')
  await page.getByRole('link', { name: 'calls' }).waitFor()
  await drop('calls-of-april.xes', log)
  await page.getByRole('heading', { name: 'How it will be read' }).waitFor()
  await chosen('One event with a duration')
  assert.deepEqual(polku.complaints, [])
})

/** The id of the data set of shop visits. */
let set: string
const open = (tab: string) => page.getByRole('tab', { name: tab }).click()
const image = (name: string) => page.getByRole('img', { name, exact: true })
const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const within = '[role=tabpanel]'

/** What a picture or a table is as a file. */
async function takenAlong(what: string, as: string): Promise<string> {
  await page.getByRole('button', { name: `Take along: ${what}` }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: as }).click()
  return readFile(await (await download).path(), 'utf8')
}

it('says in every view what one counts by hand, to everybody', async () => {
  set = await importEvents(page.context(), polku.url, 'Shop visits', SHOP_LOG)
  await page.goto(`/data/${set}`)
  // Ten of the twelve ask right after they open the page; who opens it twice does so once here.
  await image('Opens the page → Asks: 10 journeys, 83.3% of those at “Opens the page”.').first().waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'flow')
  const drawing = await takenAlong('Flow of journeys from step to step', 'Download as a drawing (SVG)')
  assert.match(drawing, />Opens the page</)
  const picture = page.getByRole('application', { name: 'Flow of journeys from step to step' })
  const shownAt = (zoom: string) => picture.evaluate((element, at) => element.style.setProperty('zoom', at), zoom)
  await shownAt('0.5')
  const small = await takenAlong('Flow of journeys from step to step', 'Download as a drawing (SVG)')
  assert.equal(
    / width="\d+"/.exec(small)?.[0],
    / width="\d+"/.exec(drawing)?.[0],
    'in its own size, however it is shown',
  )
  await shownAt('1')

  await page.emulateMedia({ forcedColors: 'active' })
  const grounds = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor))
  assert.notEqual(grounds[0], grounds[1], 'the chosen tab is seen in a system’s own colours')
  await page.emulateMedia({ forcedColors: 'none', media: 'print' })
  await page.setViewportSize({ width: 600, height: 900 })
  const broad = await picture.evaluate((element) =>
    [element, element.parentElement].map((one) => one?.getBoundingClientRect().width ?? 0),
  )
  assert.ok((broad[0] as number) <= (broad[1] as number) + 1, `the picture is ${broad[0]} of ${broad[1]} on paper`)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1280, height: 720 })

  await open('Funnel')
  await page.getByText('reach the last step (32% – 80.7%, 95%), of 12 journeys that begin.').waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'funnel')

  await open('Typical journeys')
  await page.getByText('stand for all 12 that customers took.').waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'discovery')
  await open('Segments')
  await page.getByText('of 12 customers, told apart by what they do and are.').waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'segments')

  await open('Paths')
  await page.getByText('The most frequent of 4 different paths').first().waitFor()
  assert.match((await page.getByRole('row').nth(1).textContent()) ?? '', /Opens the page.*Asks.*Buys50%.*6/)
  assert.deepEqual(await violations(page, { within }), [], 'paths')

  await open('Follows graph')
  await image(
    'Opens the page → Asks: 10 times, 76.9% of what leaves “Opens the page”. Time between: median 1 hr, nine of ten within 1 hr.',
  ).waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'graph')
  await page.locator('[data-place][tabindex="0"]').focus()
  const walked: (string | null)[] = []
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key)
    walked.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(/[:.]/)[0] ?? null))
  }
  assert.deepEqual(walked, [
    'End of 12 journeys',
    'Buys → End',
    'Buys',
    'Start of 12 journeys',
    'Start → Opens the page',
    'Opens the page',
  ])

  await open('Roles')
  await page.getByText('“Buys” is likely the goal: its name speaks of something that is bought').waitFor()
  await page.getByText('9 journeys reach the goal;').waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'roles')
})

it('makes touchpoints of events by rules, and of what customers do a map', async () => {
  await page.goto(`/data/${set}/mapping`)
  await page.getByRole('button', { name: 'Make a rule of Asks' }).click()
  const rule = page.getByRole('listitem', { name: 'Rule 1' })
  await rule.getByText('10 events, 1 name').waitFor()
  await rule.getByRole('combobox', { name: 'Touchpoint' }).fill('Advice')
  await page.getByRole('option', { name: 'Advice' }).click()
  await rule.getByRole('combobox', { name: 'Stage' }).fill('Consider')
  await page.getByRole('option', { name: 'Consider' }).click()
  await page.getByText('All rules are saved').waitFor()
  assert.deepEqual(await violations(page, { within }), [], 'mapping')

  await page.goto(`/data/${set}/discover`)
  await page.getByText('Touchpoint', { exact: true }).click()
  await page.waitForURL(/discover\?by=touchpoint$/)
  await page.getByText('keep their own names: no rule fits.').waitFor()
  await page.getByText('Advice').first().waitFor()
  await page.getByRole('button', { name: 'Make a draft map of journey 1' }).click()
  await page.waitForURL(/\/maps\//)
  await page.getByText('Consider').first().waitFor()
  await page.getByText('From events').first().waitFor()

  // Its own draft is what the data set is held against until somebody chooses; nobody asks first.
  await page.goto(`/data/${set}/check`)
  await page.getByRole('button', { name: 'From Opens the page to Buys Map' }).waitFor()
  await page.getByText('go just as drawn').waitFor()
  assert.deepEqual(polku.complaints, [])
})

it('leads to rules where events have so many names that no journeys stand for all', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => `c${at % 30},Page ${at},2026-03-0${1 + (at % 9)} 10:00`)
  const many = await importEvents(page.context(), polku.url, 'Many pages', ['customer,event,time', ...rows].join('\n'))
  await page.goto(`/data/${many}/discover`)
  await page.getByRole('link', { name: 'Make touchpoints of events' }).click()
  await page.getByRole('button', { name: 'Suggest rules' }).waitFor()
})

it('sets those who buy beside all others, in the same scale and with the differences', async () => {
  await page.goto(`/data/${set}/funnel?with=Buys&vs=others`)
  await page.getByText('9 of 12 journeys (75%)').waitFor()
  await page.getByText('3 of 12 journeys (25%)').waitFor()
  const asks = await row('2 Asks').textContent()
  // Newcombe's interval of 7/9 − 3/3.
  assert.match(asks ?? '', /77\.8% 7 of 9100% 3 of 3-22\.2-54\.7 – \+36\.1may be chance/)
  assert.deepEqual(await violations(page, { within }), [])
  const csv = await takenAlong('How many of those who begin reach each step', 'Download as CSV')
  assert.match(csv, /\r\n2 Asks,0\.777\d+,0\.\d+,0\.\d+,9,1,0\.\d+,1,3,-0\.222/)

  await open('Segments')
  await row('Meets “Buys”').filter({ hasText: '100% 9 of 90% 0 of 3+100' }).waitFor()
  await open('Typical journeys')
  await page.getByText('stand for all 9 that customers took.').waitFor()
  await page.getByText('stand for all 3 that customers took.').waitFor()

  await page.getByRole('button', { name: 'Stop comparing' }).click()
  await page.waitForURL(/discover\?with=Buys$/)
  await page.goto(`/data/${set}/flow?with=Buys&without=Buys`)
  await page.getByText('The filter leaves no journeys.').waitFor()
  await page.getByText('9 of 12 journeys meet it. Without it there would be 3.').waitFor()
  assert.deepEqual(polku.complaints, [])
})

it('takes for a journey what one says: a whole history, what lies between pauses, or what repeats', async () => {
  await page.goto(`/data/${set}/flow?with=Buys`)
  const takeFor = async (before: string, cut: string | RegExp) => {
    await page.getByRole('button', { name: `A journey: ${before}` }).click()
    await page.getByRole('menuitemradio', { name: cut }).click()
  }
  await takeFor('whole history', 'until a pause of 30 min')
  await page.getByText('12 histories cut into 34 journeys.').waitFor()
  await page.getByText('9 of 34 journeys (26.5%)').waitFor()
  await page.waitForURL(/with=Buys/)
  await takeFor('until a pause of 30 min', /^found by what repeats/)
  await page.getByText(/12 histories cut into \d+ journeys\. About [\d.]+% of the cuts/).waitFor()
  assert.deepEqual(await violations(page), [])
  await takeFor('found by what repeats', /^whole history/)
  await page.getByText('9 of 12 journeys (75%)').waitFor()
  assert.deepEqual(polku.complaints, [])
})

it('takes somebody out of the data for good, once it has said how many events would go', async () => {
  await page.goto(`/data/${set}/events`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Erase a customer…' }).click()
  await page.getByRole('textbox', { name: 'What stands there' }).fill('ooab0')
  await page.getByRole('button', { name: 'Look them up' }).click()
  await page.getByText('4 events of 1 journey would go.').waitFor()
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await fact('Journeys').filter({ hasText: /^11$/ }).waitFor()
  assert.deepEqual(polku.complaints, [])
})

it('hears from a page of one’s own what visitors do, and nothing of those who don’t want it', async () => {
  const data = { name: 'Shop', scope: 'events' }
  const made = await page.context().request.post(`${polku.url}/api/v1/tokens`, { data })
  const shop = await openShop(polku.url, ((await made.json()) as { secret: string }).secret)
  const context = await polku.visitor()
  const sent: { events: { event: string; case?: string }[] }[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postDataJSON())
  })
  const answer = async () => {
    const isAnswer = (response: Response) => response.request().method() === 'POST'
    return (await context.waitForEvent('response', isAnswer)).status()
  }
  /** Opens the page and lets a minute pass there; what it sent by then has been heard of. */
  const visit = async (attributes = '', before = '') => {
    const visited = await context.newPage()
    await visited.clock.install()
    await visited.addInitScript(before)
    await visited.goto(shop.address(attributes))
    await visited.clock.runFor(60_000)
    await visited.evaluate(() => fetch('/anything').then(() => {}))
    return visited
  }
  try {
    await visit('', "Object.defineProperty(navigator, 'doNotTrack', { value: '1' })")
    const asked = await visit('data-consent')
    assert.equal(sent.length, 0)

    const answered = answer()
    await asked.evaluate(() => (window as unknown as { polku: { consent(given: boolean): void } }).polku.consent(true))
    assert.equal(await answered, 200)
    const visitor = await asked.evaluate(() => localStorage.getItem('polku'))
    assert.ok(visitor)
    assert.deepEqual([sent.length, sent[0]?.events[0]?.event, sent[0]?.events[0]?.case], [1, '/shop', visitor])

    await asked.evaluate(() => localStorage.clear())
    const second = answer()
    const plain = await visit()
    assert.equal(await second, 200)
    assert.deepEqual([sent.length, sent[1]?.events[0]?.case], [2, undefined])
    assert.equal(await plain.evaluate(() => localStorage.length), 0)
    assert.deepEqual(await context.cookies(), [])

    // They come in within seconds, perhaps one by one.
    await untilThereAre(2, page.context(), polku.url, 'shop')
    assert.deepEqual(polku.complaints, [])
  } finally {
    shop.close()
  }
})

// Last: that a table is no map is told with a status of its own, which browsers write down.
it('leads from events that are taken for a map to where they are read', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import' }).first().click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(SMALL_LOG)
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.getByRole('button', { name: 'Take it in as events' }).click()
  await page.getByText('Which column says what?').waitFor()
  assert.match(page.url(), /\/data\/import\//)
  await page.getByRole('button', { name: 'Throw the file away' }).click()
  await page.waitForURL(/\/data$/)
})
