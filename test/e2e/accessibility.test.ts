import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { stagesOf } from '../../src/domain/map/columns.ts'
import type { JourneyMap } from '../../src/domain/map/map-type.ts'
import { violations } from './axe.ts'
import { importEvents, sendEvents } from './data-sets.ts'
import { openPolku, type Polku } from './polku.ts'

type Look = {
  readonly name: string
  readonly options: BrowserContextOptions
  readonly query?: string
  /** In which the interface is to greet such a browser; English where nothing is said. */
  readonly language?: string
  /** What can come out otherwise than in the first look; without it every rule is tried. */
  readonly rules?: readonly string[]
  /** Whether each screen turns dark or light under the eyes of whoever looks, as a system's does, and is looked at again. */
  readonly turnsDark?: boolean
  /** Whether screens of the same parts as others are looked at too. */
  readonly isWhole?: boolean
}

const SIZES = ['target-size', 'scrollable-region-focusable', 'button-name', 'link-name']

const LOOKS: readonly Look[] = [
  { name: 'light and dark', options: {}, turnsDark: true, isWhole: true },
  // The longest words in the narrowest window that one edits in.
  {
    name: 'Finnish at 200 % zoom',
    options: { locale: 'fi-FI', viewport: { width: 720, height: 450 } },
    language: 'fi',
    rules: SIZES,
  },
  { name: 'right to left', options: {}, query: '?dir=rtl', rules: SIZES },
  {
    name: 'phone',
    options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    rules: SIZES,
    isWhole: true,
  },
]

const MAP = 'Buying a used bike'

let polku: Polku
/** A data set, and a file of events that is on its way in. */
let events: { readonly set: string; readonly pending: string }
before(async () => {
  polku = await openPolku()
  const owner = await polku.signedIn()
  await shorten(owner, await polku.idOf(MAP))
  const set = await importEvents(owner, polku.url, 'Spring visits')
  events = { set, pending: await sendEvents(owner, polku.url) }
  await owner.close()
})
after(async () => {
  await polku?.close()
})

/** Two of its stages hold whatever there is on a map; the others would be more of the same to look through. */
async function shorten({ request }: BrowserContext, id: string): Promise<void> {
  const address = `${polku.url}/api/v1/documents/${id}`
  const { records } = (await (await request.get(address)).json()) as { records: JourneyMap }
  const ids = stagesOf(records)
    .slice(2)
    .map((stage) => stage.id)
  const done = await request.post(`${address}/commands`, { data: { command: 'stage.delete', args: { ids } } })
  assert.equal(done.status(), 200)
}

async function screens(): Promise<readonly (readonly [name: string, path: string])[]> {
  const map = await polku.idOf(MAP)
  const persona = await polku.idOf('Maja Lind', 'persona')
  return [
    ['home', '/'],
    ['archive', '/archive'],
    ['trash', '/trash'],
    ['matrix', `/maps/${map}`],
    ['touchpoints', `/maps/${map}/touchpoints`],
    ['departments', `/maps/${map}/departments`],
    ['outline', `/maps/${map}/outline`],
    ['personas', '/personas'],
    ['profile', `/personas/${persona}`],
    ['empathy map', `/personas/${persona}/empathy`],
    ['import of events', `/data/import/${events.pending}`],
    ['library', '/library'],
    ['settings', '/settings'],
    ['not found', '/nowhere'],
  ]
}

/** Screens of the same parts as others: looked at where they can come out otherwise, which is most of their width and colour. */
async function likeOthers(): Promise<readonly (readonly [name: string, path: string])[]> {
  const owner = await polku.signedIn()
  const made = await owner.request.post(`${polku.url}/api/v1/invitations`, { data: { role: 'viewer' } })
  const { secret } = (await made.json()) as { secret: string }
  await owner.close()
  return [
    ['history', `/maps/${await polku.idOf(MAP)}/history`],
    ['inbox', '/inbox'],
    ['data', '/data'],
    ['data set', `/data/${events.set}`],
    ['members', '/settings/members'],
    ['audit log', '/settings/audit'],
    ['join', `/join#${secret}`],
    ['new password', '/new-password#secret'],
  ]
}

/** From screen to screen within the page, as a click on a link would, until all is there that it shows. */
async function open(page: Page, path: string): Promise<void> {
  const network = watchNetwork(page)
  await page.evaluate((to) => history.pushState(null, '', to), path)
  for (let seen = -1; seen !== network.seen || network.underWay > 0; ) {
    seen = network.seen
    await page.waitForFunction(() => document.querySelector('main') && !document.querySelector('[data-waiting]'))
    // What has arrived is drawn, and has asked for what it needs in turn.
    await page.evaluate(async () => {
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestIdleCallback(resolve))
    })
  }
  network.end()
}

/** Counts the page's requests from now on. */
function watchNetwork(page: Page) {
  const counts = { underWay: 0, seen: 0, end }
  const count = (change: number) => () => {
    counts.underWay += change
    counts.seen++
  }
  const [begin, done] = [count(1), count(-1)]
  page.on('request', begin).on('requestfinished', done).on('requestfailed', done)
  function end(): void {
    page.off('request', begin).off('requestfinished', done).off('requestfailed', done)
  }
  return counts
}

/** Colours are at once what they become: what lies between two looks is not looked at. */
function withoutTransitions(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, *::before, *::after { transition: none !important }')
  document.adoptedStyleSheets = [sheet]
}

for (const look of LOOKS) {
  const { name, options, query = '', language = 'en', rules, turnsDark = false, isWhole = false } = look
  describe(`in ${name}`, () => {
    it('axe finds nothing, and nothing runs over the page’s edge', async () => {
      const context = await polku.signedIn({ ...options, reducedMotion: 'reduce' })
      await context.addInitScript(withoutTransitions)
      const page = await context.newPage()
      let scheme: 'light' | 'dark' = 'light'
      const wrong: string[] = []
      await page.goto(`/${query}`)
      for (const [screen, path] of [...(await screens()), ...(isWhole ? await likeOthers() : [])]) {
        await open(page, `${path}${query}`)
        wrong.push(...(await violations(page, { rules })).map((line) => `${screen} in ${scheme}: ${line}`))
        if (turnsDark) {
          scheme = scheme === 'light' ? 'dark' : 'light'
          await page.emulateMedia({ colorScheme: scheme })
          const pale = await violations(page, { rules: ['color-contrast'] })
          wrong.push(...pale.map((line) => `${screen} in ${scheme}: ${line}`))
        }
        const spoken = await page.evaluate(() => document.documentElement.lang)
        if (spoken !== language) wrong.push(`${screen}: in ${spoken}`)
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (wider > 1) wrong.push(`${screen}: ${wider} px wider than the window`)
      }
      await context.close()
      assert.deepEqual(wrong, [])
    })
  })
}
