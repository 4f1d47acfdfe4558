import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { packParts } from '../xlsx/open-package.ts'
import { eventFileAt } from './event-file.ts'
import type { EventRow, RefusedRow } from './event-row.ts'
import type { EventSettings } from './event-settings.ts'
import { openEvents } from './open-events.ts'
import { FileRefused } from './pieces.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-workbook-'))
})
after(() => rm(folder, { recursive: true }))

async function opened(bytes: Uint8Array, settings: EventSettings = {}) {
  const path = join(folder, 'orders.xlsx')
  await writeFile(path, bytes)
  return openEvents(await eventFileAt(path, 'orders.xlsx'), settings)
}

async function read(sheets: readonly WriteSheet[], settings: EventSettings = {}) {
  const found = await opened(await writeXlsx({ sheets: [...sheets] }), settings)
  const rows: EventRow[] = []
  const refused: RefusedRow[] = []
  for await (const batch of found.read(null)) {
    rows.push(...batch.rows)
    refused.push(...batch.refused)
  }
  return { ...found, rows, refused }
}

const clock = (text: string) => new Date(`${text}Z`)
const HEADINGS = ['Customer', 'Status', 'When', 'Amount']
const NOTES: WriteSheet = { name: 'Notes', rows: [['Orders of the spring']] }
const ORDERS: WriteSheet = {
  name: 'Orders & more',
  rows: [
    HEADINGS,
    [1_234_567_890_123, 'placed', clock('2026-03-01T10:15:30'), 0.1 + 0.2],
    [1_234_567_890_123, 'paid, \u201cat once\u201d\nby card', clock('2026-03-02T00:00:00'), 12],
    [],
    ['', 'nobody\u2019s', clock('2026-03-02T00:00:01'), null],
    [77, 'placed "again"', clock('2026-03-29T03:30:00.250'), true],
  ],
}

it('reads the longest sheet of a workbook as a table, each row by its own number', async () => {
  const { rows, refused, sheets, settings } = await read([NOTES, ORDERS])
  assert.deepEqual(sheets, [
    { name: 'Orders & more', rows: 6 },
    { name: 'Notes', rows: 1 },
  ])
  assert.equal(settings.sheet, 'Orders & more')
  assert.equal(settings.separator, undefined)
  assert.deepEqual(
    rows.map(({ caseId, name, time, line, attributes }) => [
      caseId,
      name,
      new Date(time).toISOString(),
      line,
      attributes,
    ]),
    [
      ['1234567890123', 'placed', '2026-03-01T10:15:30.000Z', 2, { Amount: '0.3' }],
      ['1234567890123', 'paid, \u201cat once\u201d by card', '2026-03-02T00:00:00.000Z', 3, { Amount: '12' }],
      ['77', 'placed "again"', '2026-03-29T03:30:00.250Z', 6, { Amount: 'true' }],
    ],
  )
  assert.deepEqual(
    refused.map(({ line, reason }) => [line, reason]),
    [[5, 'no-case']],
  )
})

it('reads the same again by the settings that it tells, and another sheet where one is named', async () => {
  const later: WriteSheet = { name: 'Returns', rows: [HEADINGS, [5, 'returned', clock('2026-04-01T08:00:00'), 3]] }
  const first = await read([ORDERS, later])
  assert.deepEqual((await read([ORDERS, later], first.settings)).rows, first.rows)
  const { rows } = await read([ORDERS, later], { sheet: 'Returns' })
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['returned'],
  )
})

it('takes a shorter sheet where the longest holds no events, and says why where none does', async () => {
  const words: WriteSheet = { name: 'Words', rows: Array.from({ length: 20 }, (_, at) => [`word ${at}`]) }
  assert.equal((await read([words, ORDERS])).settings.sheet, 'Orders & more')
  await refusedAs(read([NOTES, words]), 'events-columns-needed')
})

it('leaves hidden sheets out unless one is named, and refuses one that there is not', async () => {
  const hidden: WriteSheet = {
    ...ORDERS,
    name: 'Old',
    hidden: true,
    rows: [...(ORDERS.rows ?? []), ...(ORDERS.rows ?? [])],
  }
  assert.equal((await read([ORDERS, hidden])).settings.sheet, 'Orders & more')
  assert.equal((await read([ORDERS, hidden], { sheet: 'Old' })).rows.length, 6)
  await refusedAs(read([ORDERS], { sheet: 'None' }), 'events-no-such-sheet')
})

it('refuses what is no workbook, is damaged, empty, or larger unpacked than can be read', async () => {
  const parts = (more: readonly (readonly [string, string])[]) =>
    packParts(new Map([['[Content_Types].xml', ''] as const, ...more].map(([path, text]) => [path, Buffer.from(text)])))
  await refusedAs(opened(parts([['word/document.xml', '<w:document/>']])), 'events-workbook')
  await refusedAs(opened(parts([['xl/workbook.xml', '<workbook>']])), 'events-empty')
  await refusedAs(
    opened(parts([['xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>']])),
    'events-xml-entities',
  )
  await refusedAs(opened((await writeXlsx({ sheets: [ORDERS] })).subarray(0, 900)), 'events-damaged')
  const swollen = parts([
    ['xl/workbook.xml', '<workbook/>'],
    ['xl/worksheets/sheet1.xml', ' '.repeat(101 * 1024 * 1024)],
  ])
  await refusedAs(opened(swollen), 'events-workbook-too-large')
})

async function refusedAs(reading: Promise<unknown>, reason: string): Promise<void> {
  await assert.rejects(reading, (error) => error instanceof FileRefused && error.reason === reason)
}
