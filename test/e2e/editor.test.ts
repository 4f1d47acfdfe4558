import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { openPolku, type Polku, saved } from './polku.ts'

/** What one does in the editor beyond typing: at the keyboard, by menus, and in the views beside the matrix. */

const MAP = 'Buying a used bike'

let polku: Polku
let context: BrowserContext
let page: Page

before(async () => {
  polku = await openPolku()
  context = await polku.signedIn({ reducedMotion: 'reduce' })
  page = await context.newPage()
})
after(async () => {
  await polku?.close()
})

const grid = () => page.getByRole('grid')
const card = (text: string) => grid().getByText(text, { exact: true })
const lane = (name: string) => page.getByRole('rowheader', { name, exact: true })
const row = (name: string) => page.getByRole('row').filter({ has: lane(name) })
const cell = (laneName: string, column: number) => row(laneName).getByRole('gridcell').nth(column)
const stage = (name: string | RegExp) => page.getByRole('columnheader', { name })

async function open(title: string, view = ''): Promise<void> {
  await page.goto(`/maps/${await polku.idOf(title)}${view}`)
}

/** The menu of what stands there, and one item of it. */
async function choose(target: Locator, item: string): Promise<void> {
  await target.click({ button: 'right' })
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Copies what is chosen and pastes it where the keyboard stands on another page, as the system's clipboard would. */
async function copied(from: Page): Promise<Record<string, string>> {
  return from.evaluate(() => {
    const data = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]))
  })
}

async function pasted(into: Page, texts: Record<string, string>): Promise<void> {
  await into.evaluate((entries) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(entries)) data.setData(type, text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, texts)
}

it('leads past the map’s header to its cards', async () => {
  await open(MAP)
  await page.getByRole('grid').waitFor()
  await page.getByRole('link', { name: 'Skip to the map' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.equal(await page.locator('#map :focus').textContent(), 'Add a stage')
  await page.keyboard.press('Tab')
  assert.equal(await page.locator('[role=grid] :focus').count(), 1)
})

it('moves a card in move mode, and Esc takes it back', async () => {
  await open(MAP)
  await card('Waits for a late bus').click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await cell('Actions', 1).getByText('Waits for a late bus').waitFor()
  await page.keyboard.press('Escape')
  await cell('Actions', 0).getByText('Waits for a late bus').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await cell('Actions', 1).getByText('Waits for a late bus').waitFor()
  await page.keyboard.press('Control+z')
  await cell('Actions', 0).getByText('Waits for a late bus').waitFor()
})

it('moves several cards at once', async () => {
  await card('Waits for a late bus').click()
  await card('Talks to colleagues who cycle').click({ modifiers: ['Control'] })
  await page.keyboard.press('Control+ArrowRight')
  for (const text of ['Waits for a late bus', 'Talks to colleagues who cycle']) {
    await cell('Actions', 1).getByText(text).waitFor()
  }
  await page.keyboard.press('Control+z')
  await cell('Actions', 0).getByText('Talks to colleagues who cycle').waitFor()
})

/** From one thing to a place within another, as a share of its width and height. */
async function drag(from: Locator, to: Locator, [across, down]: readonly [number, number]): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()]
  if (!a || !b) throw new Error('nothing to drag, or nowhere to')
  const at = { x: b.x + b.width * across, y: b.y + b.height * down }
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move(a.x + a.width / 2 + 8, a.y + a.height / 2, { steps: 2 })
  await page.mouse.move(at.x, at.y, { steps: 8 })
  await page.mouse.move(at.x + 1, at.y)
  await page.mouse.up()
}

it('drags cards, a stage and a lane with the pointer, each undone in one step', async () => {
  await card('Waits for a late bus').click()
  await card('Talks to colleagues who cycle').click({ modifiers: ['Control'] })
  await drag(card('Waits for a late bus'), cell('Actions', 2), [0.5, 0.95])
  await cell('Actions', 2).getByText('Waits for a late bus').waitFor()
  await cell('Actions', 2).getByText('Talks to colleagues who cycle').waitFor()
  await page.getByRole('button', { name: 'Undo: move a card', exact: true }).click()
  await cell('Actions', 0).getByText('Waits for a late bus').waitFor()
  await cell('Actions', 0).getByText('Talks to colleagues who cycle').waitFor()

  const stages = page.getByRole('columnheader')
  await drag(stage('Consideration'), stage('Awareness'), [0.05, 0.5])
  await stages.first().filter({ hasText: 'Consideration' }).waitFor()
  await page.keyboard.press('Control+z')
  await stages.first().filter({ hasText: 'Awareness' }).waitFor()

  const lanes = page.getByRole('rowheader')
  await drag(lane('Actions'), lane('Touchpoints'), [0.5, 0.9])
  await lanes.first().filter({ hasText: 'Touchpoints' }).waitFor()
  await page.keyboard.press('Control+z')
  await lanes.first().filter({ hasText: 'Actions' }).waitFor()
})

it('is moved by the middle mouse button, which pastes nothing', async () => {
  await open(MAP)
  const cards = page.getByText(/\d+ cards/).last()
  await cards.waitFor()
  const before = await cards.textContent()
  const header = await stage('Consideration').boundingBox()
  await page.mouse.move(900, 500)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(700, 400, { steps: 4 })
  await page.mouse.up({ button: 'middle' })
  const moved = await stage('Consideration').boundingBox()
  assert.ok(header && moved)
  assert.equal(Math.round(header.x - moved.x), 200)
  assert.equal(await cards.textContent(), before)
  // A stroke from an empty place over the cards marks none of their words.
  await page.mouse.move(700, 450)
  await page.mouse.down()
  await page.mouse.move(300, 300, { steps: 4 })
  await page.mouse.up()
  assert.equal(await page.evaluate(() => String(getSelection())), '')
})

it('moves a step to the stage that one says', async () => {
  await choose(stage('Looks around'), 'Move to…')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Stage|Stage$/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'Purchase', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-colindex') === '8')
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-colindex') === '3')
})

it('pastes a spreadsheet’s table across the columns and down the lanes', async () => {
  await card('Waits for a late bus').click()
  await page.keyboard.press('Escape')
  await pasted(page, {
    'text/html': '<table><tr><td>Sees an advert</td><td>Asks &amp; compares</td></tr><tr><td>Poster</td></tr></table>',
    'text/plain': 'Sees an advert\tAsks & compares\nPoster\t',
  })
  await cell('Actions', 0).getByText('Sees an advert').waitFor()
  await cell('Actions', 1).getByText('Asks & compares').waitFor()
  await cell('Touchpoints', 0).getByText('Poster').waitFor()
  await page.keyboard.press('Control+z')
  await card('Sees an advert').waitFor({ state: 'detached' })
  await cell('Touchpoints', 0).getByText('Poster').waitFor({ state: 'detached' })
})

it('adds a stage at the map’s end and a step in it, named at once', { timeout: 120_000 }, async () => {
  const headings = () => page.getByRole('columnheader').allTextContents()
  let now = await headings()
  const columns = now.length
  await page.getByRole('button', { name: 'Add a stage', exact: true }).click()
  await page.keyboard.type('Afterwards')
  await page.keyboard.press('Escape')
  await stage('Afterwards').getByRole('button', { name: 'Step', exact: true }).click()
  await page.keyboard.type('Looks back')
  await page.keyboard.press('Escape')
  await stage('Looks back').waitFor()
  // On a busy machine, a name that is typed may be several steps.
  for (now = await headings(); now.length > columns; ) {
    const before = now.join()
    await page.keyboard.press('Control+z')
    while (now.join() === before) now = await headings()
  }
  await page.keyboard.press('Control+Home')
})

it('draws the links of a chosen card, and nothing for others', async () => {
  const lines = page.locator('path[marker-end]')
  await grid().getByText('Private adverts all look the same').first().click()
  await lines.first().waitFor({ state: 'attached' })
  await card('Waits for a late bus').click()
  await lines.first().waitFor({ state: 'detached' })
})

it('pastes a card into another map', async () => {
  await card('Waits for a late bus').click()
  const texts = await copied(page)
  assert.match(texts['text/plain'] ?? '', /Waits for a late bus/)
  const other = await context.newPage()
  await other.goto(`/maps/${await polku.idOf('Having a bike repaired – today')}`)
  await other.getByRole('rowheader').first().waitFor()
  await other
    .getByRole('row')
    .filter({ has: other.getByRole('rowheader') })
    .first()
    .getByRole('gridcell')
    .first()
    .click()
  await pasted(other, texts)
  await other.getByRole('grid').getByText('Waits for a late bus', { exact: true }).waitFor()
  await saved(other)
  await other.close()
})

it('collapses, hides and brings back a lane', async () => {
  await choose(lane('Actions'), 'Collapse')
  const folded = page.getByRole('rowheader', { name: /^Actions\s*Collapsed/ })
  await folded.waitFor()
  await card('Waits for a late bus').waitFor({ state: 'detached' })
  await choose(folded, 'Expand')
  await card('Waits for a late bus').waitFor()
  await choose(lane('Actions'), 'Hide')
  await lane('Actions').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '1 hidden lane' }).click()
  await page.getByRole('menuitem', { name: /Actions/ }).click()
  await card('Waits for a late bus').waitFor()
})

it('says what belongs into a lane that holds nothing yet', async () => {
  await open(MAP)
  await page.getByRole('button', { name: 'Add a lane', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Motivations/ }).click()
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  const hint = cell('Motivations', 0).getByText('What drives the customer')
  await hint.waitFor()
  await cell('Motivations', 0).click()
  await page.keyboard.type('A warm place')
  await page.keyboard.press('Escape')
  await card('A warm place').waitFor()
  assert.equal(await hint.count(), 0)
})

it('begins a stage within a stage, merges it again, and gives it another colour', async () => {
  const stages = await page.getByRole('columnheader').count()
  await choose(stage('Looks around'), 'Begin a new stage here')
  await page.getByRole('textbox', { name: 'Name of the stage' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Escape')
  await stage('Untitled stage').waitFor()
  assert.equal(await page.getByRole('columnheader').count(), stages + 1)
  await choose(stage('Awareness'), 'Merge with the next stage')
  await stage('Untitled stage').waitFor({ state: 'detached' })
  assert.equal(await page.getByRole('columnheader').count(), stages)

  await stage('Awareness').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Colour' }).click()
  await page.getByRole('menuitem', { name: 'Pink' }).click()
  await page.locator('[role=columnheader][data-stage=pink]').filter({ hasText: 'Awareness' }).waitFor()
  await page.getByRole('menu').first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
})

it('moves a point of the curve by the arrow keys', async () => {
  const point = page.getByRole('slider').first()
  const before = Number(await point.getAttribute('aria-valuenow'))
  await point.focus()
  await page.keyboard.press(before > 0 ? 'ArrowDown' : 'ArrowUp')
  await page.waitForFunction(
    (was) => document.activeElement?.getAttribute('aria-valuenow') === String(was > 0 ? was - 1 : was + 1),
    before,
  )
  await page.keyboard.press('End')
  await page.waitForFunction(() => /^-?\d+, \S/.test(document.activeElement?.getAttribute('aria-valuetext') ?? ''))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await point.and(page.locator(`[aria-valuenow="${before}"]`)).waitFor({ state: 'attached' })
})

it('drags a point of the curve, and gives it a word', async () => {
  const point = page.getByRole('slider').first()
  const box = await point.boundingBox()
  if (!box) throw new Error('no point')
  const before = Number(await point.getAttribute('aria-valuenow'))
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + (before > 0 ? 40 : -40), { steps: 4 })
  await page.mouse.up()
  await page.waitForFunction((was) => {
    const is = Number(document.querySelector('[role=slider]')?.getAttribute('aria-valuenow'))
    return was > 0 ? is < was : is > was
  }, before)

  await point.click()
  await page.getByRole('textbox', { name: 'Word' }).fill('Weary')
  await pasted(page, { 'text/plain': 'no card' })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await point.and(page.locator('[aria-valuetext$="Weary"]')).waitFor({ state: 'attached' })
  assert.equal(await card('no card').count(), 0)
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+z')
  await point.waitFor()
})

it('narrows the map to one department, and finds words in it', async () => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Filter' })
  await bar.getByRole('button', { name: 'Departments', exact: true }).click()
  await page.getByRole('dialog', { name: 'Departments' }).getByText('Marketing', { exact: true }).click()
  await page.keyboard.press('Escape')
  await bar
    .getByText(/\d+ cards? match/)
    .first()
    .waitFor()
  await bar.getByText('Hide others').click()
  await card('Waits for a late bus').waitFor({ state: 'hidden' })
  await bar.getByRole('button', { name: 'Clear the filter' }).click()
  await card('Waits for a late bus').waitFor()
  await bar.getByRole('button', { name: 'Close the filter' }).click()

  await page.keyboard.press('Control+f')
  await page.keyboard.type('late bus')
  await page.getByText(/^[1-9]\d* found$/).waitFor()
  await page.keyboard.press('Escape')
})

it('does by the command palette what is to be done with what is chosen', async () => {
  await card('Waits for a late bus').click()
  // Without waiting for it, as a person who knows the keys.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Duplicate')
  const item = page.getByRole('menuitem', { name: /^Duplicate/ }).first()
  await item.filter({ hasText: /D$/ }).click()
  await card('Waits for a late bus').nth(1).waitFor()
  await page.keyboard.press('Control+z')
  await card('Waits for a late bus').nth(1).waitFor({ state: 'detached' })
})

it('brings a card back from the map’s trash', async () => {
  await card('Opens six tabs').click()
  await page.keyboard.press('Delete')
  await card('Opens six tabs').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('Trash of the map')
  await page
    .getByRole('menuitem', { name: /Trash of the map/ })
    .first()
    .click()
  const item = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Opens six tabs' })
  await item.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await card('Opens six tabs').waitFor()
})

it('opens from afar as blocks, which hold their words soon after and show them when one comes near', async () => {
  await open(MAP)
  await grid().waitFor()
  await page.getByRole('button', { name: /^Zoom, now/ }).click()
  await page.getByRole('menuitem', { name: '25%', exact: true }).click()
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await grid().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Matrix', exact: true }).click()
  const words = card('Writes in the chat')
  await words.waitFor({ state: 'attached' })
  assert.equal(await words.isVisible(), false)
  await page.keyboard.press('Control+0')
  await words.waitFor()
})

it('ticks who meets a touchpoint', async () => {
  await open(MAP, '/touchpoints')
  await page.getByRole('checkbox', { name: 'Tuomas Rinne meets Billboard', checked: false }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Tuomas Rinne meets Billboard', checked: true }).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Tuomas Rinne meets Billboard', checked: false }).waitFor()
})

it('does in the outline, too, what the palette and a lane’s menu offer for what one is on', async () => {
  await open('Having a bike repaired – today', '/outline')
  const names = page.getByRole('textbox', { name: 'Name of the stage' })
  await names.nth(1).focus()
  const [ink, ground] = await names.nth(1).evaluate((field) => {
    const { color, backgroundColor } = getComputedStyle(field)
    return [color, backgroundColor]
  })
  assert.notEqual(ink, ground)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('merge')
  await page.getByRole('menuitem', { name: 'Merge with the next stage' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('The stages are merged', { exact: true }).waitFor()
  assert.deepEqual(await names.allTextContents(), ['Book', 'Leave / Collect'])
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click()
  await names.nth(2).waitFor()

  await page.getByRole('group', { name: 'Calls during the lecture break' }).focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('duplicate')
  await page.getByRole('menuitem', { name: /^Duplicate/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Calls during the lecture break' }).nth(1).waitFor()
  await page.keyboard.press('Control+z')

  await choose(page.getByRole('heading', { name: 'Thoughts' }).first(), 'Collapse')
  await page.getByRole('group', { name: 'Nobody answers. Again.' }).focus()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('complementary').getByText('Nobody answers. Again.').waitFor()
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Control+z')
  await choose(page.getByRole('heading', { name: 'Thoughts' }).first(), 'Rename')
  // In the lane's details, which come with their own time.
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
  await page.keyboard.type('What she thinks')
  await page.getByRole('heading', { name: 'What she thinks' }).first().waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Table', { exact: true }).click()
  await page.getByRole('button', { name: 'Actions for Thoughts' }).click()
  await page.getByRole('menuitem', { name: 'Hide' }).click()
  await page.getByRole('rowheader', { name: /^Thoughts/ }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.getByRole('rowheader', { name: /^Thoughts/ }).waitFor()
})

it('edits the outline at the keyboard', async () => {
  await open(MAP, '/outline')
  await page.getByRole('group', { name: 'Waits for a late bus' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' again')
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: 'Waits for a late bus again' }).waitFor()
  await page.getByRole('button', { name: 'Add to Actions' }).first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Checks the timetable')
  await page.keyboard.press('Escape')
  const made = page.getByRole('group', { name: 'Checks the timetable' })
  await made.focus()
  await page.keyboard.press('Control+Enter')
  await page.locator('aside :focus').waitFor()
  const emoji = page.getByRole('textbox', { name: 'Emoji after the text' })
  await emoji.fill('🙂')
  await page.getByRole('group', { name: /^Checks the timetable\s🙂$/ }).waitFor()
  await emoji.fill('')
  await page.getByRole('group', { name: /^Checks the timetable$/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator(':focus').and(made).waitFor()
  await page.keyboard.press('Delete')
  await made.waitFor({ state: 'detached' })
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: 'Add to Actions' }))
    .waitFor()

  const late = page.getByRole('group', { name: 'Waits for a late bus again' })
  await late.focus()
  await page.keyboard.press('Shift+F10')
  const duplicate = page.getByRole('menuitem', { name: /^Duplicate/ })
  await duplicate.waitFor()
  assert.equal(await page.getByRole('menuitem', { name: /^Move with the keyboard/ }).count(), 0)
  await page.keyboard.press('Escape')
  await page.locator(':focus').and(late).waitFor()
  await late.click({ button: 'right' })
  await duplicate.click()
  await late.nth(1).waitFor()
  await page.keyboard.press('Control+z')
  await late.nth(1).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Actions for Feels the need' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Add a step after' }).click()
  await page
    .locator('textarea:focus')
    .and(page.getByRole('textbox', { name: 'Name of the step' }))
    .waitFor()
  await page.keyboard.type('Misses it')
  const added = page.getByRole('button', { name: 'Actions for Misses it' })
  await added.click()
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await added.waitFor({ state: 'detached' })
  await saved(page)
})

it('goes from a department’s touchpoint to its details and back at the keyboard', async () => {
  await open(MAP, '/departments')
  const touchpoint = page.getByRole('button', { name: 'Billboard' })
  await touchpoint.focus()
  await page.keyboard.press('Enter')
  await page.locator('aside :focus').waitFor()
  // It has none of its own: the library's is told.
  await page.locator('aside').getByPlaceholder('Outdoor advertising').waitFor()
  await page.keyboard.press('Escape')
  await page.locator(':focus').and(touchpoint).waitFor()
})

it('takes pictures that are dropped on a cell, and nothing else', async () => {
  await open('Having a bike repaired – today')
  await cell('Actions', 0).waitFor()
  const drop = (type: string) =>
    cell('Actions', 0).evaluate(async (target, kind) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 40
      canvas.getContext('2d')?.fillRect(5, 5, 30, 30)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
      const data = new DataTransfer()
      data.items.add(new File([blob as Blob], 'workshop', { type: kind }))
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      target.dispatchEvent(event)
      return event.defaultPrevented
    }, type)
  assert.equal(await drop('text/plain'), true)
  await page.getByText('Only pictures can be dropped on a map').waitFor()
  assert.equal(await drop('image/png'), true)
  await cell('Images', 0).getByText('Description missing').waitFor()
  for (const thing of ['add a card', 'add a lane']) {
    await page.getByRole('button', { name: `Undo: ${thing}`, exact: true }).click()
  }
  await lane('Images').waitFor({ state: 'detached' })
})

it('takes words for a picture that is still to come, and shows a chip’s words as they were typed', async () => {
  await open('Having a bike repaired – today')
  await page.getByRole('rowheader').first().waitFor()
  await page.getByRole('button', { name: 'Add a lane', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Images' }).click()
  await page.keyboard.type('The queue at ten')
  await page.keyboard.press('Escape')
  await cell('Images', 0).getByText('The queue at ten').waitFor()
  await cell('Departments', 2).click()
  await page.keyboard.type('Our [new] *team*')
  await page.keyboard.press('Escape')
  await cell('Departments', 2).getByText('Our [new] *team*', { exact: true }).waitFor()
})

it('gives the curve a scale of the map’s own, where feelings stay what they are', async () => {
  await open('Having a bike repaired – today')
  const values = () =>
    page.getByRole('slider').evaluateAll((faces) => faces.map((face) => face.getAttribute('aria-valuenow')).join())
  await page.getByRole('slider').first().waitFor()
  const before = await values()
  await stage('Book').first().click()
  await page.keyboard.press('Control+i')
  await page.getByRole('complementary').getByText('Map', { exact: true }).click()
  await page.getByRole('button', { name: /Emotion scale/ }).click()
  await page.getByRole('option', { name: 'Own ends', exact: true }).click()
  await page.getByRole('textbox', { name: 'Worst' }).fill('-50')
  await page.getByRole('textbox', { name: 'Best' }).fill('-60')
  await page.getByText(/the worst below the best/).waitFor()
  await page.getByRole('textbox', { name: 'Best' }).fill('50')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('[role=slider]')?.getAttribute('aria-valuemax') === '50')
  assert.equal(await values(), before.replaceAll(/[1-9]/g, '$&0'))
  await page.getByRole('slider').first().focus()
  await page.keyboard.press('ArrowUp')
  assert.equal(await values(), before.replaceAll(/[1-9]/g, '$&0').replace('-30', '-25'))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  assert.equal(await values(), before)
  await page.keyboard.press('Control+i')
})

it('ties cards by their details, and says so on both as long as both are there', async () => {
  await open('Having a bike repaired – today')
  await card('Brake pads are out of stock').click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('combobox', { name: 'Add a link' }).fill('help cen')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  const listed = panel.getByRole('button', { name: /^Answers\s*Help centre/ })
  await listed.waitFor()
  await card('Answers “Help centre”').waitFor()
  await listed.click()
  await panel.getByRole('button', { name: /^Answered by\s*Brake pads/ }).waitFor()
  await card('Answered by “Brake pads are out of stock”').waitFor()
  await card('Help centre').click()
  await page.keyboard.press('Delete')
  await card('Answers “Help centre”').waitFor({ state: 'detached' })
  await card('Brake pads are out of stock').click()
  await panel.getByText('Links to other cards').waitFor()
  assert.equal(await listed.count(), 0)
  await page.keyboard.press('Control+z')
  await listed.waitFor()
  await page.getByText('Outline', { exact: true }).click()
  await page.getByRole('group', { name: 'Brake pads are out of stock' }).getByText('Answers “Help centre”').waitFor()
  await page.keyboard.press('Control+z')
  await listed.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+i')
})

it('cuts and pastes by the menu on the matrix, and copies in the outline', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('Having a bike repaired – today')
  const byMenu = async (target: Locator, item: RegExp) => {
    await target.click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
  await byMenu(card('Calls during the lecture break'), /^Cut/)
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) === 'Calls during the lecture break')
  await byMenu(cell('Pain points', 3), /^Paste/)
  await cell('Pain points', 3).getByText('Calls during the lecture break').waitFor()
  assert.equal(await card('Calls during the lecture break').count(), 1)
  await page.keyboard.press('Control+z')
  await cell('Actions', 0).getByText('Calls during the lecture break').waitFor()

  await page.getByText('Outline', { exact: true }).click()
  const calls = page.getByRole('group', { name: 'Calls during the lecture break' })
  await calls.focus()
  await page.keyboard.press('Control+c')
  await page.getByRole('group', { name: 'Takes the bus, calls to ask' }).focus()
  await page.keyboard.press('Control+v')
  await calls.nth(1).waitFor()
  await page.keyboard.press('Control+z')
  await calls.nth(1).waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'Name of the stage' }).first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Book')
})

it('points out a picture without a description, and is content once it has one', async () => {
  await open('Having a bike repaired – today')
  await page.getByRole('rowheader').first().waitFor()
  await page.getByRole('button', { name: 'Add a lane', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Images' }).click()
  await page.keyboard.press('Escape')
  await cell('Images', 0).click()
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 40
    canvas.getContext('2d')?.fillRect(5, 5, 30, 30)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
    const data = new DataTransfer()
    data.items.add(new File([blob as Blob], 'workshop.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await grid().getByText('Description missing').click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('textbox', { name: 'What the picture shows' }).fill('The workshop from the street')
  await grid().getByRole('img', { name: 'The workshop from the street' }).waitFor()
  await grid().getByText('Description missing').waitFor({ state: 'detached' })
})

it('shows a persona’s note in the empathy map without typing it twice, and sends it to a lane', async () => {
  const persona = await polku.idOf('Maja Lind', 'persona')
  await page.goto(`/personas/${persona}`)
  await page.getByRole('button', { name: /^Add\s*Pain points$/ }).click()
  await page.keyboard.type('Rain on the way home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.goto(`/personas/${persona}/empathy`)
  await page.getByRole('main').getByText('Rain on the way home').waitFor()
  await page.getByRole('button', { name: 'Actions for Rain on the way home' }).click()
  await page.getByRole('menuitem', { name: 'Send to a map' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send to a map', exact: true }).click()
  await page.getByRole('button', { name: 'Open the map' }).click()
  await card('Rain on the way home').waitFor()
  await saved(page)
})

it('asks for the name of a field and of a section of one’s own as soon as it is added', async () => {
  const persona = await polku.idOf('Maja Lind', 'persona')
  await page.goto(`/personas/${persona}`)
  await page.getByRole('button', { name: 'Add a field' }).click()
  await page.keyboard.type('Devices')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Actions for Devices' }).waitFor()
  await page.goto(`/personas/${persona}/empathy`)
  await page.getByText('Own sections').click()
  for (const name of ['Dreams', 'Fears']) {
    await page.getByRole('button', { name: 'Add a section' }).first().click()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Actions for ${name}` }).waitFor()
  }
  await saved(page)
})

it('none of the pages complained', () => {
  assert.deepEqual(polku.complaints, [])
})
