import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { openPolku, type Polku, saved } from './polku.ts'

/** Two people talk about a map: one edits it, the other may only comment. Somebody without an account joins them by a link. */

const MAP = 'Buying a used bike'
let polku: Polku
let anna: BrowserContext
let bo: BrowserContext
before(async () => {
  polku = await openPolku()
  ;[anna, bo] = await Promise.all([
    polku.signedIn({ reducedMotion: 'reduce' }),
    polku.somebody('Bo Ek', 'commenter', { reducedMotion: 'reduce' }),
  ])
})
after(async () => {
  await polku?.close()
  // A link that asks for a password or opens nothing says so with a status, which browsers write down.
  const own = polku.complaints.filter((text) => !/\/(s|guest)\/.*status of 40[14]/.test(text))
  assert.deepEqual(own, [])
})

const panel = (page: Page) => page.getByRole('complementary', { name: 'Comments' })
const onMap = (page: Page, key: string) => page.locator(`[data-key="${key}"]`)

/** The key of a card that stands on the screen. */
async function keyOfCard(page: Page): Promise<string> {
  const card: Locator = page.getByRole('grid').locator('[data-key^="card/"]').first()
  await card.waitFor()
  return (await card.getAttribute('data-key')) ?? ''
}

it('a comment mentions somebody, who answers and resolves it, and the first one sees it live', async () => {
  const id = await polku.idOf(MAP)
  const mine = await anna.newPage()
  await mine.goto(`/maps/${id}`)
  const key = await keyOfCard(mine)

  // By keyboard alone: the card, the shortcut, the name, the comment.
  await onMap(mine, key).click()
  await mine.keyboard.press('Control+Shift+m')
  const field = panel(mine).getByRole('textbox', { name: 'New comment' })
  await field.waitFor()
  await mine.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await mine.keyboard.type('Is this true, @bo')
  await panel(mine).getByRole('option', { name: 'Bo Ek' }).waitFor()
  await mine.keyboard.press('Enter')
  await mine.keyboard.type('?')
  assert.equal(await field.inputValue(), 'Is this true, @Bo Ek ?')
  await mine.keyboard.press('Control+Enter')
  await panel(mine).getByText('@Bo Ek', { exact: true }).waitFor()
  await onMap(mine, key).getByRole('button', { name: '1 open comment thread' }).waitFor()

  // His inbox says so, and leads to the card.
  const his = await bo.newPage()
  await his.goto('/')
  await his.getByRole('link', { name: /^Inbox\s*1/ }).click()
  const item = his.getByRole('button', { name: /mentioned you in Buying a used bike/ })
  await item.click()
  await his.getByRole('textbox', { name: 'Answer' }).waitFor()
  assert.deepEqual(await violations(his), [])
  await his.getByRole('link', { name: 'Open in the map' }).click()
  const thread = panel(his).getByRole('region')
  await thread.getByRole('textbox', { name: 'Answer' }).fill('Yes, three of five said so.')
  await his.keyboard.press('Control+Enter')
  await panel(mine).getByText('Yes, three of five said so.').waitFor()

  // By keyboard alone: other words for it, and back to where one was.
  await thread.getByRole('button', { name: 'More for the comment by Bo Ek' }).focus()
  await his.keyboard.press('Enter')
  await his.getByRole('menuitem', { name: 'Edit' }).press('Enter')
  await his.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await his.keyboard.press('End')
  await his.keyboard.type(' At least.')
  await his.keyboard.press('Control+Enter')
  await panel(mine).getByText('Yes, three of five said so. At least.').waitFor()
  await his.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('More for'))

  // He may not change the map, and yet finds “Comment” where everybody does.
  await onMap(his, key).click({ button: 'right' })
  await his.getByRole('menuitem', { name: /^Comment/ }).waitFor()
  assert.equal(await his.getByRole('menuitem').count(), 1)
  await his.keyboard.press('Escape')

  // What is made a task is given to somebody next; what is none any more can be made one again.
  const focused = (words: string) =>
    his.waitForFunction((label) => document.activeElement?.textContent?.includes(label), words)
  await thread.getByRole('button', { name: 'Make it a task' }).press('Enter')
  await focused('Nobody')
  await thread.getByRole('button', { name: 'No task any more' }).press('Enter')
  await focused('Make it a task')
  await his.keyboard.press('Enter')
  await thread.getByRole('checkbox', { name: 'Done' }).waitFor()
  await panel(mine).getByRole('checkbox', { name: 'Done' }).waitFor()
  assert.deepEqual(await violations(mine), [])
  await thread.getByRole('button', { name: 'Resolve' }).click()
  await panel(mine).getByText('Nothing open here.').waitFor()
  await onMap(mine, key)
    .getByRole('button', { name: /open comment/ })
    .waitFor({ state: 'detached' })
  await his.getByRole('link', { name: 'Inbox', exact: true }).waitFor()
  await mine.getByRole('link', { name: /^Inbox\s*1/ }).waitFor()
})

it('the inbox is answered on a phone, and a card of the map is talked about there', async () => {
  const id = await polku.idOf(MAP)
  const { cookies } = await bo.storageState()
  const { members } = (await (await bo.request.get(`${polku.url}/api/v1/documents/${id}/comments/members`)).json()) as {
    members: { userId: string; name: string }[]
  }
  const who = members.find(({ name }) => name === 'Bo Ek')?.userId
  const data = { anchor: { kind: 'document' }, text: `On the way, @[${who}]?` }
  await anna.request.post(`${polku.url}/api/v1/documents/${id}/comments`, { data })
  const phone = await polku.browser.newContext({ baseURL: polku.url, viewport: { width: 390, height: 844 } })
  await phone.addCookies(cookies)
  const page = await phone.newPage()
  await page.goto('/inbox')
  await page
    .getByRole('button', { name: /mentioned you/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Answer' }).fill('Nearly there')
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByText('Nearly there').waitFor()
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
  assert.equal(await fits(), true)

  await page.getByRole('link', { name: 'Open in the map' }).click()
  await page.getByRole('group').getByText('Nearly there').waitFor()
  await page.getByRole('button', { name: /^The whole map/ }).click()
  await page.getByRole('option', { name: 'Waits for a late bus' }).click()
  await page.getByRole('textbox', { name: 'New comment' }).fill('Not since the new timetable')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const thread = page.getByRole('region').filter({ hasText: 'Not since the new timetable' })
  await thread.waitFor()
  assert.equal(await fits(), true)
  assert.deepEqual(await violations(page), [])
  await thread.getByRole('button', { name: /Waits for a late bus/ }).click()
  await thread.waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.id.startsWith('read/'))
  await phone.close()
})

it('who writes already is not taken to the conversation that the address asked for, however late it comes', async () => {
  const id = await polku.idOf(MAP)
  const comments = `/api/v1/documents/${id}/comments`
  const { threads } = (await (await bo.request.get(comments)).json()) as { threads: { id: string }[] }
  const his = await bo.newPage()
  const late = Promise.withResolvers<void>()
  await his.route(`**${comments}?*`, async (route) => {
    await late.promise
    await route.continue()
  })
  await his.goto(`/maps/${id}?thread=${threads[0]?.id}`)
  const field = panel(his).getByRole('textbox', { name: 'New comment' })
  await field.fill('Meanwhile')
  late.resolve()
  await his.locator('[id^="thread-"]').first().waitFor()
  await his.keyboard.type(', this')
  assert.equal(await field.inputValue(), 'Meanwhile, this')
  await his.close()
})

it('a guest comes by a link with a password, edits and comments under the name they gave, and is out at once when it is revoked', async () => {
  const id = await polku.idOf(MAP)
  const links = `/api/v1/documents/${id}/links`
  const password = 'for the workshop'
  const made = await anna.request.post(links, { data: { name: 'Workshop', grants: 'edit', password } })
  const { path, link } = (await made.json()) as { path: string; link: { id: string } }
  const mine = await anna.newPage()
  const visitor = await polku.visitor({ reducedMotion: 'reduce' })
  const theirs = await visitor.newPage()
  await Promise.all([mine.goto(`/maps/${id}`), theirs.goto(path)])

  await theirs.getByLabel('Password').fill(password)
  await theirs.getByRole('button', { name: 'Open' }).click()
  await theirs.getByRole('textbox', { name: 'Your name' }).fill('Maija')
  assert.deepEqual(await violations(theirs), [])
  await theirs.getByRole('button', { name: 'Begin' }).click()
  const key = await keyOfCard(theirs)
  await theirs.getByText('Guest: Maija', { exact: true }).waitFor()
  for (const role of ['link', 'button'] as const) {
    const way = theirs.getByRole(role, { name: /^(Maps|Library|Settings|Inbox|Share|Export|History)$/ })
    assert.deepEqual(await way.allTextContents(), [], 'a guest has no way to what else there is')
  }

  await onMap(theirs, key).click()
  await theirs.keyboard.press('F2')
  await theirs.keyboard.press('End')
  await theirs.keyboard.type(', said Maija')
  await onMap(mine, key).getByText(', said Maija').waitFor()
  await theirs.keyboard.press('Escape')
  await theirs.keyboard.press('Control+Shift+m')
  await panel(theirs).getByRole('textbox', { name: 'New comment' }).fill('Seen from outside')
  await theirs.keyboard.press('Control+Enter')
  await onMap(mine, key).getByRole('button', { name: '1 open comment thread' }).click()
  await panel(mine).getByText('Guest: Maija, by the link “Workshop”').first().waitFor()
  await saved(theirs)

  // Nobody asks for it: they are told.
  await anna.request.delete(`${links}/${link.id}`)
  await theirs.getByRole('heading', { name: 'This link opens nothing any more' }).waitFor()
  await theirs.getByText('What you wrote has stayed.').waitFor()
  await theirs.goto(path)
  await theirs.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
  await onMap(mine, key).getByText(', said Maija').waitFor()
  await visitor.close()
})
