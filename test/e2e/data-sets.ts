import type { BrowserContext } from 'playwright-core'

const HEADINGS = 'customer,event,time,channel'
const ROWS = [
  'ann,Opens the page,2026-03-01 10:00,web',
  'ann,Asks,2026-03-01 10:20,phone',
  'ann,Buys,2026-03-02 09:00,shop',
  'ben,Opens the page,2026-03-02 11:00,web',
  'ben,Asks,2026-03-03 12:00,phone',
  'cem,Opens the page,yesterday,web',
]

/** Two customers' five events, and a sixth row whose time can't be read. */
export const SMALL_LOG = [HEADINGS, ...ROWS].join('\n')

/** Sends a file of events, so that it can be looked at. @returns the import's id */
export async function sendEvents(context: BrowserContext, url: string, text = SMALL_LOG): Promise<string> {
  const data = Buffer.from(text)
  const begun = await context.request.post(`${url}/api/v1/event-imports`, {
    data: { file: 'events.csv', bytes: data.length },
  })
  const { id } = (await begun.json()) as { id: string }
  const headers = { 'content-type': 'application/octet-stream' }
  const sent = await context.request.put(`${url}/api/v1/event-imports/${id}/bytes?at=0`, { data, headers })
  if (!sent.ok()) throw new Error(await sent.text())
  return id
}

/** Takes such a file in. @returns the data set's id */
export async function importEvents(context: BrowserContext, url: string, name: string, text?: string): Promise<string> {
  const id = await sendEvents(context, url, text)
  await context.request.post(`${url}/api/v1/event-imports/${id}/start`, { data: { into: { name } } })
  for (;;) {
    const answer = await context.request.get(`${url}/api/v1/event-imports/${id}`)
    const found = (await answer.json()) as { state: string; dataSetId: string | null }
    if (found.dataSetId !== null) return found.dataSetId
    if (found.state !== 'running') throw new Error(`the import is ${found.state}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Waits until a data set holds so many events. */
export async function untilThereAre(events: number, context: BrowserContext, url: string, name: string): Promise<void> {
  for (;;) {
    const answer = await context.request.get(`${url}/api/v1/events`)
    const { items } = (await answer.json()) as { items: { name: string; events: number }[] }
    if (items.find((item) => item.name === name)?.events === events) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
