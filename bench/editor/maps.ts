import assert from 'node:assert/strict'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { installProbe } from './in-page.ts'
import { cardCount, mapFile } from './large-map.ts'

export const CARDS = '[role=grid] [data-key^="card/"]'

/** Puts a map into the product the way people do: as a file. @returns its id */
export async function importMap(context: BrowserContext, perCell: number): Promise<string> {
  const title = `${cardCount(perCell)} cards`
  const file = { name: `${title}.json`, mimeType: 'application/json', buffer: Buffer.from(mapFile(title, perCell)) }
  const answer = await context.request.post('/api/v1/imports', { multipart: { file } })
  assert.equal(answer.status(), 201, await answer.text())
  const { documents } = (await answer.json()) as { documents: { id: string; kind: string }[] }
  return documents.find(({ kind }) => kind === 'map')?.id as string
}

/** A page that shows one of the map's views, with the probe in it. */
export async function openMap(context: BrowserContext, id: string, view?: 'departments'): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(installProbe)
  await page.goto(`/maps/${id}${view ? `/${view}` : ''}`)
  await page.getByText('Saved', { exact: true }).first().waitFor()
  return page
}

/** The same with the whole matrix drawn, ready to be worked on. */
export async function openMatrix(context: BrowserContext, id: string, perCell: number): Promise<Page> {
  const page = await openMap(context, id)
  await wholeMatrix(page, perCell)
  return page
}

/** Waits until the page has every card of the map, and fails where it never has. */
export async function wholeMatrix(page: Page, perCell: number): Promise<void> {
  const expected = [CARDS, cardCount(perCell)] as const
  await page.waitForFunction(([cards, count]) => document.querySelectorAll(cards).length === count, expected)
}

export type Work = { readonly scriptMs: number; readonly taskMs: number }

/** What the page's main thread has done since it was opened: JavaScript, and everything. */
export async function workOf(devtools: CDPSession): Promise<Work> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const seconds = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN
  return { scriptMs: seconds('ScriptDuration') * 1000, taskMs: seconds('TaskDuration') * 1000 }
}
