import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openPolku, type Polku, saved } from './polku.ts'

/** Two people, each in a browser of their own, on one map and on one persona. */

const MAP = 'Buying a used bike'
const CARD = 'Waits for a late bus'

let polku: Polku
let anna: Page
let bo: Page

before(async () => {
  polku = await openPolku()
  const options = { reducedMotion: 'reduce' } as const
  const people = [await polku.signedIn(options), await polku.somebody('Bo Ek', 'editor', options)]
  const [first, second] = await Promise.all(people.map((context) => context.newPage()))
  anna = first as Page
  bo = second as Page
  const address = `/maps/${await polku.idOf(MAP)}`
  await Promise.all([anna.goto(address), bo.goto(address)])
  await Promise.all([saved(anna), saved(bo)])
})
after(async () => {
  await polku?.close()
})

const card = (page: Page, text: string | RegExp) => page.locator('[role=grid] [data-key^="card/"]', { hasText: text })
const flag = (page: Page, name: string) => page.locator('[data-flag]', { hasText: name })
const faces = (page: Page) => page.getByRole('group', { name: 'Who is here' })

it('shows who else is here, oneself first', async () => {
  await faces(anna).getByRole('button', { name: 'Follow Bo Ek' }).waitFor()
  const first = faces(anna).locator(':scope > *').first()
  assert.match((await first.getAttribute('aria-label')) ?? '', /\(you\)$/)
  const others = faces(bo).getByRole('button', { name: /^Follow/ })
  await others.waitFor()
  assert.equal(await others.count(), 1)
})

it('outlines where the other is, with a flag that covers no words, and says it in the list', async () => {
  await card(bo, CARD).click()
  const mark = flag(anna, 'Bo Ek').first()
  await mark.waitFor()
  const [outlined, words] = [await mark.boundingBox(), await anna.getByText(CARD, { exact: true }).boundingBox()]
  assert.ok(outlined && words)
  const isApart = outlined.y + outlined.height <= words.y + 3 || outlined.y >= words.y + words.height
  assert.ok(isApart, `${JSON.stringify(outlined)} over ${JSON.stringify(words)}`)
  await anna.getByRole('button', { name: '2 people here, show where they are' }).click()
  await anna
    .getByRole('dialog')
    .getByText(new RegExp(`^Actions · .* · ${CARD}$`))
    .waitFor()
  await anna.keyboard.press('Escape')
})

it('keeps what both type into one card at once, and shows each the other’s caret', async () => {
  await card(bo, CARD).click()
  await bo.keyboard.press('F2')
  await bo.keyboard.press('End')
  await card(anna, CARD).click()
  await anna.keyboard.press('F2')
  await anna.keyboard.press('Home')
  await Promise.all([
    anna.keyboard.type('Anna writes this. ', { delay: 23 }),
    bo.keyboard.type(' Bo writes that.', { delay: 19 }),
  ])
  const text = `Anna writes this. ${CARD} Bo writes that.`
  await flag(anna, 'Bo Ek').first().waitFor()
  for (const page of [anna, bo]) await card(page, text).waitFor()
  await bo.keyboard.press('Escape')
  await anna.keyboard.press('Escape')
  for (const page of [anna, bo]) {
    await saved(page)
    const written = (await card(page, 'Bo writes').textContent()) ?? ''
    assert.equal(written.replaceAll('\u00ad', ''), text)
  }
})

/** Takes back what one typed: one step, or several where a busy machine made pauses between the letters. */
async function takeBack(page: Page, until: RegExp): Promise<void> {
  while ((await card(page, until).count()) === 0) {
    const before = (await card(page, CARD).textContent()) ?? ''
    await page.keyboard.press('Control+z')
    // A space at the end is a letter too, which no search for a text sees.
    while (((await card(page, CARD).textContent()) ?? '') === before) await page.waitForTimeout(20)
  }
}

it('takes back one’s own letters only', async () => {
  await takeBack(anna, new RegExp(`^${CARD}`))
  for (const page of [anna, bo]) await card(page, new RegExp(`^${CARD} Bo writes that.`)).waitFor()
  await takeBack(bo, new RegExp(`^${CARD}$`))
  for (const page of [anna, bo]) await card(page, new RegExp(`^${CARD}$`)).waitFor()
  assert.equal(await card(anna, CARD).count(), 1)
})

it('keeps the letters of both where both type in the same place', async () => {
  for (const page of [anna, bo]) {
    await card(page, CARD).click()
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
  }
  await Promise.all([anna.keyboard.type('aaaaaaaa', { delay: 17 }), bo.keyboard.type('bbbbbbbb', { delay: 17 })])
  for (const page of [anna, bo]) await card(page, /(?:a{8}b{8}|b{8}a{8})$/).waitFor()
  for (const page of [anna, bo]) await page.keyboard.press('Escape')
  await takeBack(anna, new RegExp(`^${CARD}b*$`))
  await card(bo, new RegExp(`^${CARD}b*$`)).waitFor()
  await takeBack(bo, new RegExp(`^${CARD}$`))
  for (const page of [anna, bo]) await card(page, new RegExp(`^${CARD}$`)).waitFor()
})

it('loses no card that one moves while the other deletes it', async () => {
  await card(bo, CARD).click()
  await card(anna, CARD).click()
  await Promise.all([anna.keyboard.press('Control+ArrowRight'), bo.keyboard.press('Delete')])
  await card(anna, CARD).waitFor({ state: 'detached' })
  await bo.keyboard.press('Control+z')
  for (const page of [anna, bo]) await card(page, CARD).waitFor()
  await anna.keyboard.press('Control+z')
  for (const page of [anna, bo]) assert.equal(await card(page, CARD).count(), 1)
})

it('follows somebody to another view and place until one acts oneself', async () => {
  await faces(anna).getByRole('button', { name: 'Follow Bo Ek' }).click()
  await anna
    .getByRole('status')
    .getByText(/You’re following Bo Ek/)
    .waitFor()
  await bo.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 300))
  const scrolled = (page: Page) => page.locator('[data-scroller]').evaluate(({ scrollTop }) => Math.round(scrollTop))
  const to = await scrolled(bo)
  await anna.waitForFunction((y) => Math.abs((document.querySelector('[data-scroller]')?.scrollTop ?? 0) - y) < 2, to)
  await bo.getByRole('button', { name: 'Outline' }).click()
  await anna.waitForURL(/\/outline$/)
  await anna.keyboard.press('Escape')
  await anna.getByText(/You’re following/).waitFor({ state: 'detached' })
  await bo.getByRole('button', { name: 'Matrix' }).click()
  await card(bo, CARD).waitFor()
  assert.match(anna.url(), /\/outline$/)
})

it('keeps what both type into one note of a persona, and shows where the other is', async () => {
  const name = 'Maja Lind'
  const address = `/personas/${await polku.idOf(name, 'persona')}`
  await Promise.all([anna.goto(address), bo.goto(address)])
  const field = (page: Page) => page.getByRole('textbox', { name: 'Story' })
  const before = await field(anna).inputValue()
  await field(anna).click()
  await anna.keyboard.press('Control+Home')
  await field(bo).click()
  await bo.keyboard.press('Control+End')
  await Promise.all([anna.keyboard.type('Anna begins. ', { delay: 21 }), bo.keyboard.type(' Bo ends.', { delay: 26 })])
  await flag(anna, 'Bo Ek').first().waitFor()
  for (const page of [anna, bo]) {
    await page.waitForFunction(
      ([label, text]) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`)?.value === text,
      ['Story', `Anna begins. ${before} Bo ends.`] as const,
    )
  }
})

it('no page complained', () => assert.deepEqual(polku.complaints, []))
