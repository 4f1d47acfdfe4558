import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RefusedRow } from '../../formats/events/event-row.ts'
import { folderEventStore } from '../../storage/events/folder-store.ts'
import { refusedCsv, toldPage } from './refused-rows.ts'

const folder = await mkdtemp(join(tmpdir(), 'polku-refused-'))
after(() => rm(folder, { recursive: true, force: true }))
const store = folderEventStore(folder, { memoryMb: 100, threads: 1 })

/** A data set that took one event and refused so many rows. */
async function refusing(id: string, count: number): Promise<AsyncIterable<RefusedRow>> {
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  const writer = await store.write('w', { kind: 'new', id, name: id }, facts)
  await writer?.add([{ caseId: 'ann', name: 'buy', time: 1, end: null, line: 1, attributes: null }])
  for (let line = 0; line < count; line++) await writer?.refuse([{ line, reason: 'no-case', column: '=who' }])
  await writer?.commit()
  const found = await store.refused('w', id)
  assert.equal(found?.all, count)
  return found.rows
}

async function openFiles(): Promise<number> {
  return process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0
}

test('a page of refused rows says why in words, and leaves no file open', async () => {
  const rows = await refusing('a', 4000)
  const before = await openFiles()
  const page = await toldPage(rows, { offset: 3, limit: 2 }, 'en')
  assert.deepEqual(
    page.map(({ line }) => line),
    [3, 4],
  )
  assert.match(page[0]?.message ?? '', /=who/)
  assert.equal(await openFiles(), before)
  assert.deepEqual(await toldPage((await store.refused('w', 'a'))?.rows ?? rows, { offset: 4000, limit: 9 }, 'en'), [])
})

test('all refused rows are one table, also where somebody stops taking it', { timeout: 30_000 }, async () => {
  const rows = await refusing('b', 2500)
  const text = await new Response(refusedCsv(rows, 'en')).text()
  const lines = text.split('\r\n')
  assert.equal(lines.length, 2502)
  assert.deepEqual([lines[0], lines[1]?.startsWith("0,no-case,'=who,")], ['line,reason,column,words', true])
  assert.ok(!lines.slice(1).join('').includes('\ufeff'))
  const before = await openFiles()
  const again = (await store.refused('w', 'b'))?.rows ?? rows
  const reader = refusedCsv(again, 'en').getReader()
  await reader.read()
  await reader.cancel()
  // It is closed when what was being read of it is there.
  while ((await openFiles()) > before) await nextTurn()
})
