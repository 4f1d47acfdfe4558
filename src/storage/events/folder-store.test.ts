import assert from 'node:assert/strict'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { openDuck } from './duckdb.ts'
import { eventStoreContract } from './event-store.contract.ts'
import type { WriteFacts, WriteTarget } from './event-store.ts'
import { folderEventStore } from './folder-store.ts'
import { pinDataSets } from './pinned-files.ts'

const SETTINGS = { memoryMb: 200, threads: 1 }
const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-event-store-'))
  folders.push(folder)
  return folder
}

eventStoreContract('events in folders', async () => folderEventStore(await newFolder(), SETTINGS))

test('the view “log” says the same in SQL, also once somebody is gone, of whom no file holds anything then', async () => {
  const folder = await newFolder()
  const store = folderEventStore(folder, SETTINGS)
  const path = join(folder, 'log.csv')
  await writeFile(path, 'ann-of-old')
  const original = { path, name: 'log.csv', by: 'copy' } as const
  const facts = { source: null, isTimeless: false, hashId: null, original, importId: null }
  const writer = await store.write('w', { kind: 'new', id: 'a', name: 'A' }, facts)
  const time = Date.UTC(2024, 0, 1)
  await writer?.add([
    { caseId: 'ann', name: 'buy', time, end: null, line: 2, attributes: { Channel: 'web', end: 'x' } },
    { caseId: 'ann-of-old', name: 'buy', time, end: null, line: 3, attributes: { Channel: 'shop of ann-of-old' } },
  ])
  await writer?.commit()
  const at = join(folder, 'w', 'a')
  const said = async () => {
    const [part = ''] = (await readdir(at)).filter((name) => name.endsWith('.duckdb'))
    const duck = await openDuck(join(at, part), { ...SETTINGS, spillIn: folder }, { readOnly: true })
    const sql = 'select "case", event, epoch_ms(time)::double, "Channel", end_ from log order by 1'
    const found = await duck.connection.runAndReadAll(sql)
    duck.close()
    return found.getRows()
  }
  const ann = ['ann', 'buy', time, 'web', 'x']
  assert.deepEqual(await said(), [ann, ['ann-of-old', 'buy', time, 'shop of ann-of-old', null]])
  const asked = { ids: new Set(['ann-of-old']), column: null }
  assert.equal((await store.erase('w', 'a', asked, { isTrial: false }))?.originals, 1)
  assert.deepEqual(await said(), [ann])
  for (const name of await readdir(at)) assert.ok(!(await readFile(join(at, name))).includes('ann-of-old'), name)
})

test('an original that is copied stays as it was taken in, whatever becomes of the file that it comes from', async () => {
  const folder = await newFolder()
  const store = folderEventStore(folder, SETTINGS)
  const path = join(folder, 'log.csv')
  await writeFile(path, 'as it was')
  const original = { path, name: 'log.csv', by: 'copy' } as const
  const facts = { source: null, isTimeless: false, hashId: null, original, importId: null }
  await (await store.write('w', { kind: 'new', id: 'a', name: 'A' }, facts))?.commit()
  await appendFile(path, ', and more')
  const [name = ''] = (await store.get('w', 'a'))?.originals ?? []
  assert.equal(await readFile(join(folder, 'w', 'a', name), 'utf8'), 'as it was')
})

test('what is put in the place of events takes their files away, and nothing that is still being written', async () => {
  const folder = await newFolder()
  const store = folderEventStore(folder, SETTINGS)
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  const path = join(folder, 'log.csv')
  await writeFile(path, 'case,event,time')
  const event = { caseId: 'ann', name: 'buy', time: 1, end: null, line: 2, attributes: null }
  const put = async (target: WriteTarget, more: Partial<WriteFacts>) => {
    const writer = await store.write('w', target, { ...facts, ...more })
    assert.ok(writer)
    await writer.add([event])
    return writer
  }
  const first = await put(
    { kind: 'new', id: 'a', name: 'A' },
    { original: { path, name: 'log.csv', by: 'link' }, importId: 'i1' },
  )
  await first.commit()
  assert.equal(await readFile(path, 'utf8'), 'case,event,time')
  const slow = await put({ kind: 'append', id: 'a' }, { importId: 'slow' })
  const second = await put({ kind: 'replace', id: 'a' }, { importId: 'i2' })
  await second.commit()
  const names = (await readdir(join(folder, 'w', 'a'))).filter((name) => /i1|i2|slow/.test(name) && !/wal$/.test(name))
  assert.deepEqual(names.map((name) => /i1|i2|slow/.exec(name)?.[0]).sort(), ['i2', 'slow'])
  assert.equal((await slow.commit())?.events, 2)
  // Each data set is held whole, whatever becomes of it.
  const pinned = await pinDataSets(folder)
  assert.equal(await store.drop('w', 'a'), true)
  const bytes = await Promise.all(pinned.map(async (file) => (await buffer(file.read())).length))
  assert.ok(bytes.length === 3 && bytes.every((length) => length > 100))
  await Promise.all(pinned.map((file) => file.close()))
})

test('what a process that was killed long ago left is removed, also where no data set came to be', async () => {
  const folder = await newFolder()
  const store = folderEventStore(folder, SETTINGS)
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  const begin = (id: string) => store.write('w', { kind: 'new', id, name: id }, facts)
  for (const id of ['old', 'young']) await begin(id)
  const old = join(folder, 'w', 'old')
  const longAgo = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000)
  for (const name of await readdir(old)) await utimes(join(old, name), longAgo, longAgo)
  await utimes(old, longAgo, longAgo)
  const spilt = join(folder, 'spill-1')
  await mkdir(spilt)
  await utimes(spilt, longAgo, longAgo)
  await begin('next')
  assert.deepEqual((await readdir(join(folder, 'w'))).sort(), ['next', 'young'])
  assert.ok(!(await readdir(folder)).includes('spill-1'))
  assert.ok((await readdir(join(folder, 'w', 'young'))).length > 0)
})

test('of what comes in little by little the files stay few', async () => {
  const folder = await newFolder()
  const store = folderEventStore(folder, SETTINGS)
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  for (let n = 0; n < 24; n++) {
    const target: WriteTarget = n === 0 ? { kind: 'new', id: 'a', name: 'A' } : { kind: 'append', id: 'a' }
    const writer = await store.write('w', target, facts)
    await writer?.add([{ caseId: 'ann', name: `${n}`, time: 1, end: null, line: 1, attributes: null }])
    await writer?.commit()
  }
  const files = (await readdir(join(folder, 'w', 'a'))).filter((name) => name.startsWith('part-'))
  assert.ok(files.length <= 9, `${files.length} files`)
  const { names, dictionary } = (await store.load('w', 'a', { columns: null, caseIds: false })) ?? {}
  assert.deepEqual(
    Array.from(names ?? [], (code) => dictionary?.[code]),
    Array.from({ length: 24 }, (_, n) => `${n}`),
  )
})
