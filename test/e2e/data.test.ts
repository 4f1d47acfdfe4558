import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import type { Page } from 'playwright-core'
import { SMALL_LOG } from './data-sets.ts'
import { openPolku, type Polku } from './polku.ts'

let polku: Polku
let page: Page

before(async () => {
  polku = await openPolku()
  page = await (await polku.signedIn({ acceptDownloads: true })).newPage()
})
after(async () => {
  await polku.close()
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
  assert.equal(await fact('Journeys').textContent(), '2')
  assert.equal(await fact('Kinds of events').textContent(), '3')

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
  assert.equal(new URL(page.url()).search, '')
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
