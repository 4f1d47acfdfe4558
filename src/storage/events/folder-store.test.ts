import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDuck } from './duckdb.ts'
import { eventStoreContract } from './event-store.contract.ts'
import { folderEventStore } from './folder-store.ts'

const SETTINGS = { memoryMb: 200, threads: 1 }
const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-event-store-'))
  folders.push(folder)
  return folder
}

eventStoreContract('events in folders', async () => folderEventStore(await newFolder(), SETTINGS))

test('the view “log” says the same in SQL', async () => {
  const folder = await newFolder()
  const store = folderEventStore(folder, SETTINGS)
  const facts = { source: null, isTimeless: false, hashId: null, original: null, batch: null }
  const writer = await store.write('w', { kind: 'new', id: 'a', name: 'A' }, facts)
  const time = Date.UTC(2024, 0, 1)
  await writer?.add([
    { caseId: 'ann', name: 'buy', time, end: null, line: 2, attributes: { Channel: 'web', end: 'x' } },
  ])
  await writer?.commit()
  const [part = ''] = (await readdir(join(folder, 'w', 'a'))).filter((name) => name.endsWith('.duckdb'))
  const duck = await openDuck(join(folder, 'w', 'a', part), { ...SETTINGS, spillTo: folder }, { readOnly: true })
  const found = await duck.connection.runAndReadAll(
    'select "case", event, epoch_ms(time)::double, "Channel", end_ from log',
  )
  assert.deepEqual(found.getRows(), [['ann', 'buy', time, 'web', 'x']])
  duck.close()
})
