import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openPolku, type Polku, saved } from './polku.ts'

/** Somebody is invited, joins, edits, loses one right after the other, and comes back with a new password. */

const CARD = 'Waits for a late bus'
/** What whoever loses a right may at most wait for the word of it. */
const TOLD_MS = 1000
const EMAIL = 'ylva@example.com'
const PASSWORDS = { first: 'a few words in a row', second: 'some other words in a row' } as const

let polku: Polku
let owner: Page
let context: BrowserContext
let ylva: Page
let mapId: string

before(async () => {
  polku = await openPolku()
  mapId = await polku.idOf('Buying a used bike')
  const options = { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } } as const
  context = await polku.browser.newContext({ ...options, baseURL: polku.url, acceptDownloads: true })
  ;[owner, ylva] = await Promise.all([polku.signedIn(options).then((own) => own.newPage()), context.newPage()])
})
after(async () => {
  await polku?.close()
})

const card = (page: Page, text: string) => page.locator('[role=grid] [data-key^="card/"]', { hasText: text })
const api = (path: string) => `${polku.url}/api/v1${path}`
/** Milliseconds from the answer to the change until the words are on the screen, which nobody asks for. */
async function toldAfter(page: Page, words: RegExp, change: () => Promise<unknown>): Promise<number> {
  const told = page.getByRole('alert').filter({ hasText: words })
  await told.waitFor({ state: 'detached' })
  await change()
  const began = performance.now()
  await told.waitFor()
  return performance.now() - began
}
async function idOfYlva(): Promise<string> {
  const { items } = (await (await owner.request.get(api('/members'))).json()) as {
    items: { userId: string; name: string }[]
  }
  return items.find(({ name }) => name === 'Ylva')?.userId ?? ''
}
const giveRole = async (role: string) => {
  const answer = await owner.request.patch(api(`/members/${await idOfYlva()}`), { data: { role } })
  assert.equal(answer.status(), 200)
}

async function linkIn(page: Page, label: string): Promise<string> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.waitFor()
  return field.inputValue()
}

it('an invitation makes an account, and two people edit one map', async () => {
  await owner.goto('/settings/members')
  await owner.getByRole('button', { name: 'Make the link' }).click()
  await ylva.goto(await linkIn(owner, 'Invitation link'))
  await ylva.getByRole('textbox', { name: 'Name' }).fill('Ylva')
  await ylva.getByRole('textbox', { name: 'E-mail' }).fill(EMAIL)
  await ylva.getByLabel('Password').fill(PASSWORDS.first)
  await ylva.getByRole('button', { name: 'Make the account and join' }).click()
  await ylva.getByText('Buying a used bike').first().waitFor()

  await Promise.all([owner.goto(`/maps/${mapId}`), ylva.goto(`/maps/${mapId}`)])
  await card(ylva, CARD).click()
  await ylva.keyboard.press('F2')
  await ylva.keyboard.press('End')
  await ylva.keyboard.type(' again')
  await card(owner, `${CARD} again`).waitFor()
  await ylva.keyboard.press('Escape')
  await saved(ylva)
})

it('whoever is made a viewer is told within a second, and the open map takes no more changes', async () => {
  const waits: number[] = []
  // The best of a few: how busy the machine is with other tests is not what is asked.
  for (const _ of [1, 2, 3]) {
    waits.push(await toldAfter(ylva, /You are now a viewer in “My workspace”/, () => giveRole('viewer')))
    if (Math.min(...waits) < TOLD_MS) break
    await toldAfter(ylva, /You are now an editor/, () => giveRole('editor'))
  }
  assert.ok(Math.min(...waits) < TOLD_MS, `told after ${waits.map(Math.round)} ms`)
  await card(ylva, CARD).click()
  await ylva.keyboard.type('x')
  assert.equal(await ylva.locator('[role=grid] [contenteditable=true]').count(), 0)
  await ylva.getByRole('button', { name: 'Comments' }).click()
  assert.equal(await ylva.getByRole('textbox', { name: 'New comment' }).count(), 0)
  await giveRole('editor')
  await ylva.getByText('You can make and change maps and personas.').waitFor()
})

it('a new name reaches who is there', async () => {
  const renamed = await owner.request.patch(api('/me'), { data: { name: 'Anna Berg' } })
  assert.equal(renamed.status(), 200)
  await ylva.getByRole('button', { name: 'Follow Anna Berg' }).waitFor()
})

it('whoever is removed is told by themselves, and keeps what was not sent', async () => {
  await saved(ylva)
  await context.setOffline(true)
  await card(ylva, CARD).click()
  await ylva.keyboard.press('F2')
  await ylva.keyboard.press('End')
  await ylva.keyboard.type(' and again')
  await ylva.keyboard.press('Escape')
  await ylva.getByText('Offline – kept on this device').waitFor()
  const id = await idOfYlva()
  assert.equal((await owner.request.delete(api(`/members/${id}`))).status(), 204)
  // The connection has to be made first, and then says it.
  await toldAfter(ylva, /You are no longer a member/, () => context.setOffline(false))
  await card(ylva, 'again and again').waitFor()
  const downloading = ylva.waitForEvent('download')
  await ylva.getByRole('button', { name: 'Save as a file' }).click()
  const file = await readFile(await (await downloading).path(), 'utf8')
  assert.match(file, /"format": "polku\/map"/)
  assert.match(file, /Waits for a late bus again and again/)
  await ylva.getByRole('button', { name: 'Leave the page' }).click()
  await ylva.getByRole('heading', { name: 'You belong to no workspace' }).waitFor()
})

it('somebody with an account joins by signing in on the page, and a used link says so', async () => {
  const made = await owner.request.post(api('/invitations'), { data: { role: 'editor', email: EMAIL } })
  const { secret } = (await made.json()) as { secret: string }
  await context.clearCookies()
  await ylva.goto(`/join#${secret}`)
  await ylva.reload()
  await ylva.getByText('I have an account').click()
  await ylva.getByRole('textbox', { name: 'E-mail' }).fill(EMAIL)
  await ylva.getByLabel('Password').fill(PASSWORDS.first)
  await ylva.getByRole('button', { name: 'Sign in' }).click()
  await ylva.getByText('Buying a used bike').first().waitFor()
  await ylva.goto(`/join#${secret}`)
  await ylva.getByRole('heading', { name: 'The invitation was used already' }).waitFor()
})

it('a link of an administrator leads to a new password, once', async () => {
  await owner.goto('/settings/members')
  await owner.getByRole('button', { name: 'More about Ylva' }).click()
  await owner.getByRole('menuitem', { name: 'Link for a new password' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click()
  const link = await linkIn(owner, 'Link')
  await owner.getByRole('button', { name: 'Done' }).click()
  const set = async () => {
    await ylva.goto(link)
    await ylva.reload()
    await ylva.getByLabel('New password').fill(PASSWORDS.second)
    await ylva.getByLabel('The same once more').fill(PASSWORDS.first)
    await ylva.getByRole('button', { name: 'Set the password' }).click()
    await ylva.getByText('These are two different passwords.').waitFor()
    await ylva.getByLabel('The same once more').fill(PASSWORDS.second)
    await ylva.getByRole('button', { name: 'Set the password' }).click()
  }
  await set()
  await ylva.getByRole('heading', { name: 'Your new password is set.' }).waitFor()
  await set()
  await ylva.getByRole('heading', { name: 'The link no longer works' }).waitFor()
  await ylva.getByRole('link', { name: 'Sign in' }).click()
  await ylva.getByRole('textbox', { name: 'E-mail' }).fill(EMAIL)
  await ylva.getByLabel('Password').fill(PASSWORDS.second)
  await ylva.getByRole('button', { name: 'Sign in' }).click()
  await ylva.getByText('Buying a used bike').first().waitFor()
})

it('a link to a map of another workspace opens it there, with that workspace’s role', async () => {
  await ylva.goto('/settings/workspace')
  await ylva.getByRole('button', { name: 'New workspace' }).click()
  await ylva.getByRole('textbox', { name: 'Name of the workspace' }).fill('Ylva’s own')
  await ylva.getByRole('button', { name: 'Make the workspace' }).click()
  await ylva.getByRole('button', { name: 'Workspace: Ylva’s own' }).waitFor()
  await giveRole('viewer')
  await ylva.goto(`/maps/${mapId}`)
  await card(ylva, CARD).first().waitFor()
  await ylva.getByRole('button', { name: 'Workspace: My workspace' }).waitFor()
  assert.equal(await ylva.getByRole('button', { name: 'Undo' }).count(), 0)
  // In the library of the map's workspace, and back by the switcher.
  await ylva.getByText('Customer service').first().waitFor()
  await ylva.getByRole('button', { name: 'Workspace: My workspace' }).click()
  await ylva.getByRole('menuitemradio', { name: 'Ylva’s own' }).click()
  await ylva.getByRole('button', { name: 'Workspace: Ylva’s own' }).waitFor()
})

it('administrators read in words what happened, and take it along', async () => {
  await owner.goto('/settings/audit')
  const log = owner.getByRole('list', { name: 'Audit log' })
  await log.getByText('Made a link for a new password').waitFor()
  await owner.getByRole('button', { name: /What$/ }).click()
  await owner.getByRole('option', { name: 'Removed a member' }).click()
  await owner.getByText('1 entry shown').waitFor()
  assert.match((await log.textContent()) ?? '', /Anna Berg · Removed a member/)
  const downloading = owner.waitForEvent('download')
  await owner.getByRole('button', { name: 'Download as CSV' }).click()
  assert.match(await readFile(await (await downloading).path(), 'utf8'), /member-removed/)
})

it('an administrator confirms that things are kept for a shorter time', async () => {
  await owner.goto('/settings/workspace')
  const kept = owner.getByRole('button', { name: /Maps and personas in the trash$/ })
  const choose = async (time: string) => {
    await kept.click()
    await owner.getByRole('option', { name: time, exact: true }).click()
  }
  const keptNow = async () => (await (await owner.request.get(api('/workspace/retention'))).json()).trashDays
  const before = await keptNow()
  await choose('7 days')
  const dialog = owner.getByRole('alertdialog', { name: 'Keep it for 7 days only?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await keptNow(), before)
  await choose('7 days')
  await dialog.getByRole('button', { name: 'Keep it shorter' }).click()
  await owner.getByText('Saved', { exact: true }).waitFor()
  assert.equal(await keptNow(), 7)
})

it('one of several is chosen by the arrow keys, as in any group of radio buttons', async () => {
  const checked = () =>
    owner.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-checked') === 'true' ? at.textContent : null
    })
  for (const { dir, onward, back } of [
    { dir: 'ltr', onward: 'ArrowRight', back: 'ArrowLeft' },
    { dir: 'rtl', onward: 'ArrowLeft', back: 'ArrowRight' },
  ]) {
    await owner.goto(`/settings?dir=${dir}`)
    const group = owner.getByRole('radiogroup', { name: 'Theme' })
    await group.getByRole('radio', { name: 'As the system' }).click()
    const walked: (string | null)[] = []
    for (const key of [onward, onward, onward, back, 'Home', 'End', 'ArrowDown']) {
      await owner.keyboard.press(key)
      walked.push(await checked())
    }
    assert.deepEqual(walked, ['Light', 'Dark', 'As the system', 'Dark', 'As the system', 'Dark', 'As the system'], dir)
    await owner.keyboard.press('Tab')
    assert.equal(await group.evaluate((element) => element.contains(document.activeElement)), false)
    await owner.keyboard.press('Shift+Tab')
    assert.equal(await checked(), 'As the system')
  }
})

/** The keyboard is where the row was that went: at the one in its place, or at the list. */
const atMembers = () =>
  owner.waitForFunction(() =>
    document.activeElement?.matches('ul[aria-label="Members"], ul[aria-label="Members"] button'),
  )

it('whoever is removed leaves the keyboard at who stands in their place', async () => {
  for (const name of ['Åke', 'Örjan']) {
    const made = await owner.request.post(api('/invitations'), { data: { role: 'viewer' } })
    const { secret } = (await made.json()) as { secret: string }
    const guest = await polku.browser.newContext()
    const person = { name, email: `${secret.slice(0, 5)}@example.com`, password: PASSWORDS.first }
    const joined = await guest.request.post(api('/invitations/join'), {
      data: { secret, ...person },
      headers: { origin: polku.url },
    })
    assert.equal(joined.status(), 201)
    await guest.close()
  }
  await owner.goto('/settings/members')
  for (const [name, next] of [
    ['Åke', 'More about Örjan'],
    ['Örjan', 'More about Ylva'],
  ] as const) {
    await owner.getByRole('button', { name: `More about ${name}` }).press('Enter')
    await owner.getByRole('menuitem', { name: 'Remove from the workspace' }).press('Enter')
    await owner.getByRole('alertdialog').getByRole('button', { name: 'Remove from the workspace' }).press('Enter')
    await owner.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, next)
  }
})

it('an administrator erases somebody, who confirms with the name', async () => {
  await owner.goto('/settings/members')
  await owner.getByRole('button', { name: 'More about Ylva' }).click()
  await owner.getByRole('menuitem', { name: 'Erase for good …' }).click()
  const dialog = owner.getByRole('alertdialog', { name: 'Erase Ylva?' })
  const erase = dialog.getByRole('button', { name: 'Erase for good' })
  await dialog.getByRole('textbox').fill('Yl')
  assert.equal(await erase.isDisabled(), true)
  await dialog.getByRole('textbox').fill('ylva')
  await erase.click()
  await owner.getByText('Ylva was erased').waitFor()
  assert.equal(await idOfYlva(), '')
  await atMembers()
})

it('no page of hers who stays complained', () => assert.deepEqual(polku.complaints, []))
