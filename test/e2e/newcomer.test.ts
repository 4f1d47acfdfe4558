import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { until } from '../../src/server/testing/keep-writing.ts'
import { openPolku, type Polku, saved } from './polku.ts'

let polku: Polku
let context: BrowserContext
let page: Page

before(async () => {
  polku = await openPolku()
  context = await polku.signedIn({ acceptDownloads: true })
  page = await context.newPage()
})
after(async () => {
  await polku?.close()
})

const cell = (lane: number, column: number) => page.getByRole('row').nth(lane).getByRole('gridcell').nth(column)
const card = (text: string) => page.locator('[role=grid]').getByText(text, { exact: true })

it('shows the example maps, and opens the rich one', async () => {
  await page.goto('/')
  await page
    .getByRole('heading', { name: 'Buying a used bike' })
    .or(page.getByText('Buying a used bike'))
    .first()
    .waitFor()
  await page.goto(`/maps/${await polku.idOf('Buying a used bike')}`)
  await card('Waits for a late bus').waitFor()
  assert.match((await page.getByRole('grid').getAttribute('aria-rowcount')) ?? '', /^1[0-9]$/)
})

it('makes a map from a lifecycle and fills it at the keyboard', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByRole('dialog').getByText('Five stages').click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('Renting a van')
  await page.getByRole('button', { name: 'Make the map' }).click()
  await page.getByRole('columnheader', { name: /Awareness/ }).waitFor()

  await cell(1, 0).click()
  await page.keyboard.type('Searches for vans')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Compares prices')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Asks a friend')
  await page.keyboard.press('Escape')
  for (const text of ['Searches for vans', 'Compares prices', 'Asks a friend']) await card(text).waitFor()
  await saved(page)
  await page.reload()
  for (const text of ['Searches for vans', 'Compares prices', 'Asks a friend']) await card(text).waitFor()
})

it('does not say “Saved” while a card is written that is not on the map yet', async () => {
  await saved(page)
  const state = page.locator('header button [data-state]').first()
  await cell(1, 2).click()
  await page.keyboard.type('Half a thou')
  await page.waitForFunction(() => document.activeElement?.textContent === 'Half a thou')
  // Longer than “Saved” is held back between two letters.
  for (let look = 0; look < 5; look++) {
    assert.equal(await state.getAttribute('data-state'), 'saving')
    await page.waitForTimeout(100)
  }
  await page.keyboard.press('Escape')
  await saved(page)
  await card('Half a thou').waitFor()
  await page.keyboard.press('Control+z')
  await card('Half a thou').waitFor({ state: 'detached' })
})

it('takes back and brings back', async () => {
  await card('Asks a friend').click()
  await page.keyboard.press('Delete')
  await card('Asks a friend').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await card('Asks a friend').waitFor()
  await page.keyboard.press('Control+Shift+z')
  await card('Asks a friend').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await card('Asks a friend').waitFor()
})

it('makes ten cards of ten pasted lines, and fills cells from a pasted table', async () => {
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
  await cell(5, 0).click()
  await paste(Array.from({ length: 10 }, (_, i) => `Pain ${i + 1}`).join('\n'))
  await card('Pain 10').waitFor()
  assert.equal(
    await cell(5, 0)
      .getByText(/^Pain \d+$/)
      .count(),
    10,
  )

  await cell(6, 0).click()
  await paste('Left\tMiddle\tRight')
  await card('Right').waitFor()
  assert.equal(await cell(6, 2).getByText('Right', { exact: true }).count(), 1)
})

it('agrees with a second tab', async () => {
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('[role=grid]').getByText('Compares prices', { exact: true }).waitFor()
  await card('Compares prices').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Compares three prices')
  await page.keyboard.press('Escape')
  await other.locator('[role=grid]').getByText('Compares three prices', { exact: true }).waitFor()
  await other.close()
})

it('keeps what is written without a connection, says so, and sends it later', async () => {
  await context.setOffline(true)
  await cell(2, 0).click()
  await page.keyboard.type('Written in a tunnel')
  await page.keyboard.press('Escape')
  await page
    .getByText(/offline/i)
    .first()
    .waitFor()
  assert.equal(await page.getByText('Saved', { exact: true }).count(), 0)
  // What was never opened comes when it can be had, and doesn't fail for good.
  await page.getByRole('button', { name: 'Outline' }).click()
  await context.setOffline(false)
  await page.getByRole('group', { name: 'Written in a tunnel' }).waitFor()
  await page.getByRole('button', { name: 'Matrix' }).click()
  await saved(page)
  await page.reload()
  await card('Written in a tunnel').waitFor()
})

it('is there by itself when the server’s database is back', async () => {
  const isAway = (url: URL) => ['/api/v1/me', '/ready'].includes(url.pathname)
  const body = JSON.stringify({ status: 503, reason: 'database-away', message: 'The database is away.' })
  await page.route(isAway, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body }))
  await page.reload()
  await page.getByRole('alert').getByText('The database is away.').waitFor()
  await page.unroute(isAway)
  await card('Written in a tunnel').waitFor()
})

it('prints a poster', async () => {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('dialog').getByText('PDF').first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /download|export/i })
      .last()
      .click(),
  ])
  const bytes = await readFile(await download.path())
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  assert.match(download.suggestedFilename(), /Renting.a.van.*\.pdf$/i)
})

it('makes a map of a Mermaid journey that is pasted', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import' }).first().click()
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill('journey\n  title Morning\n  section Wake up\n    Make tea: 5: Me\n    Miss the bus: 1: Me')
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.getByRole('dialog').getByText('Morning').first().waitFor()
  await assert.rejects(polku.idOf('Morning'), 'nothing is written before one agrees')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import \d/ })
    .click()
  await page
    .getByRole('columnheader', { name: /Wake up/ })
    .or(page.getByText(/imported/))
    .first()
    .waitFor()
  assert.ok(await polku.idOf('Morning'))
})

it('reads a pasted table that looks like no journey as one says that it is meant', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import' }).first().waitFor()
  const rows = [
    ['Where we were', 'Wagon', 'Grumbles'],
    ['Platform', '7', 'Rain<br>Wind'],
    ['Seat', '8', 'A <b>broken</b> lamp'],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  await page.evaluate(
    (html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    `<table>${rows.join('')}</table>`,
  )
  const dialog = page.getByRole('dialog')
  await dialog.getByText('does not look like a journey').waitFor()
  await dialog.getByRole('button', { name: 'Read it anyway' }).click()
  await dialog.getByRole('radio', { name: 'One row a card or step' }).click()
  for (const [column, meaning] of [
    ['Grumbles', 'Lane: Pain points'],
    ['Wagon', 'Nothing that is needed'],
  ] as const) {
    await dialog.getByRole('button', { name: `What ${column} holds` }).click()
    await page.getByRole('option', { name: meaning, exact: true }).click()
  }
  await dialog.getByText('Left out, as you chose').waitFor()
  await dialog.getByText('3 cards').first().waitFor()
  await dialog.getByRole('button', { name: /^Import \d/ }).click()
  await page.getByRole('columnheader', { name: /Platform/ }).waitFor()
  await card('broken').waitFor()
})

it('says before an export what the format can’t carry', async () => {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Mermaid').first().click()
  await dialog.getByText(/will not be carried over/).waitFor()
  await page.keyboard.press('Escape')
})

it('sets every script in the letters that posters have, whatever is installed where it is read', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import' }).first().click()
  const texts = { Vazirmatn: 'الحجز', Heebo: 'תור', 'Noto Sans JP': '旅館を予約する' }
  const journey = [
    'journey',
    '  title Scripts',
    '  section 駅',
    ...Object.values(texts).map((text) => `    ${text}: 4: Me`),
  ]
  await page.getByRole('dialog').getByRole('textbox').first().fill(journey.join('\n'))
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import \d/ })
    .click()
  await page.goto(`/maps/${await until(60_000, () => polku.idOf('Scripts'))}`)
  const inspector = await context.newCDPSession(page)
  await inspector.send('DOM.enable')
  await inspector.send('CSS.enable')
  for (const [family, text] of Object.entries(texts)) {
    const heading = page.getByRole('columnheader', { name: text }).getByText(text, { exact: true }).first()
    await heading.waitFor()
    await heading.evaluate((element) => element.setAttribute('data-looked-at', ''))
    await until(60_000, async () => {
      const { root } = await inspector.send('DOM.getDocument')
      const { nodeId } = await inspector.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: '[data-looked-at]',
      })
      const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId })
      const own = fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ' of the system'}`)
      assert.ok(
        own.every((name) => name.startsWith(family) && !name.endsWith('system')),
        `${text}: ${own}`,
      )
    })
    await heading.evaluate((element) => element.removeAttribute('data-looked-at'))
  }
})

it('none of the pages complained', () => {
  // A table that is no journey, and a database that is away, are told with a status of their own, which browsers write down.
  const own = polku.complaints.filter(
    (text) => !/ERR_INTERNET_DISCONNECTED|WebSocket|422|503|The database is away/.test(text),
  )
  assert.deepEqual(own, [])
})
