import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
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
  /** Whether each screen turns dark under the eyes of whoever looks, as a system's does in the evening, and is looked at again. */
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

let polku: Polku
/** A data set, and a file of events that is on its way in. */
let events: { readonly set: string; readonly pending: string }
before(async () => {
  polku = await openPolku()
  const owner = await polku.signedIn()
  const set = await importEvents(owner, polku.url, 'Spring visits')
  events = { set, pending: await sendEvents(owner, polku.url) }
  await owner.close()
})
after(async () => {
  await polku.close()
})

async function screens(): Promise<readonly (readonly [name: string, path: string])[]> {
  const map = await polku.idOf('Buying a used bike')
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
    ['history', `/maps/${await polku.idOf('Buying a used bike')}/history`],
    ['inbox', '/inbox'],
    ['data', '/data'],
    ['data set', `/data/${events.set}`],
    ['members', '/settings/members'],
    ['audit log', '/settings/audit'],
    ['join', `/join#${secret}`],
    ['new password', '/new-password#secret'],
  ]
}

/** From screen to screen within the page, as a click on a link would; what it asks the server for has come by then. */
async function open(page: Page, path: string): Promise<void> {
  const answered = quietNetwork(page)
  await page.evaluate((to) => history.pushState(null, '', to), path)
  await page.getByRole('main').first().waitFor()
  await answered()
}

/** Colours that change over a moment have changed, also those that an element takes over from one that changed before. */
async function stillColours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calmFrames = 0; calmFrames < 3; ) {
      await new Promise(requestAnimationFrame)
      const isChanging = document.getAnimations().some((animation) => animation instanceof CSSTransition)
      calmFrames = isChanging ? 0 : calmFrames + 1
    }
  })
}

/** No request under way for so long: the screen is as it stays. */
const QUIET_MS = 120

/** Watches the page's requests from now on. @returns what waits until none is under way */
function quietNetwork(page: Page): () => Promise<void> {
  let underWay = 0
  let lastMs = performance.now()
  const count = (change: number) => () => {
    underWay += change
    lastMs = performance.now()
  }
  const [begin, end] = [count(1), count(-1)]
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  return async () => {
    lastMs = performance.now()
    while (underWay > 0 || performance.now() - lastMs < QUIET_MS) await page.waitForTimeout(20)
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
  }
}

for (const look of LOOKS) {
  const { name, options, query = '', language = 'en', rules, turnsDark = false, isWhole = false } = look
  describe(`in ${name}`, () => {
    it('axe finds nothing, and nothing runs over the page’s edge', async () => {
      const context = await polku.signedIn({ ...options, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const wrong: string[] = []
      await page.goto(`/${query}`)
      for (const [screen, path] of [...(await screens()), ...(isWhole ? await likeOthers() : [])]) {
        await open(page, `${path}${query}`)
        wrong.push(...(await violations(page, { rules })).map((line) => `${screen}: ${line}`))
        if (turnsDark) {
          await page.emulateMedia({ colorScheme: 'dark' })
          await stillColours(page)
          const pale = await violations(page, { rules: ['color-contrast'] })
          wrong.push(...pale.map((line) => `${screen} in dark: ${line}`))
          await page.emulateMedia({ colorScheme: 'light' })
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
