import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EventPlace, eventStoreAt } from '../../storage/events/event-place.ts'
import type { WriteTarget } from '../../storage/events/event-store.ts'
import { processMark } from '../../storage/process-mark.ts'
import { createWorkerPool } from '../workers/pool.ts'
import { openEventImports } from './event-imports.ts'

const folder = await mkdtemp(join(tmpdir(), 'polku-imports-'))
const place: EventPlace = { folder, memoryMb: 256 }
const faults: string[] = []
const log = (line: string) => void faults.push(line)
const workers = createWorkerPool(log, 1)
after(async () => {
  await workers.close()
  await rm(folder, { recursive: true, force: true })
})

/** An import of which the process was killed while it ran, and how far its events had come. */
async function killed(target: WriteTarget, isCommitted: boolean): Promise<string> {
  const { id } = await openEventImports(place, { importing: workers, asking: workers }, log).begin('w', 'log.csv', 3)
  const store = eventStoreAt(place)
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: id }
  const writer = await store.write('w', target, facts)
  await writer?.add([{ caseId: 'ann', name: 'buy', time: 1, end: null, line: 2, attributes: null }])
  if (isCommitted) await writer?.commit()
  const path = join(folder, 'imports', 'w', id)
  await writeFile(join(path, 'file'), 'a,b')
  const record = JSON.parse(await readFile(join(path, 'import.json'), 'utf8'))
  // Of this boot of the machine, and gone.
  const runner = { pid: 2 ** 22 + 1, mark: `${processMark(process.pid)?.split('/')[0]}/0` }
  await writeFile(
    join(path, 'import.json'),
    JSON.stringify({ ...record, state: 'running', targetId: target.id, runner }),
  )
  return id
}

test('an import whose process was killed is through, or nothing is left of it and it can be started again', async () => {
  const before = await killed({ kind: 'new', id: 'none', name: 'None' }, false)
  const behind = await killed({ kind: 'new', id: 'some', name: 'Some' }, true)
  const within = await killed({ kind: 'append', id: 'some' }, false)
  const imports = openEventImports(place, { importing: workers, asking: workers }, log)
  await imports.resume()
  const states = await Promise.all([before, behind, within].map((id) => imports.get('w', id)))
  assert.deepEqual(
    states.map((one) => [one?.state, one?.dataSetId, one?.received]),
    [
      ['cancelled', null, 3],
      ['done', 'some', 3],
      ['cancelled', null, 3],
    ],
  )
  const store = eventStoreAt(place)
  assert.deepEqual(
    (await store.list('w')).map(({ id, events }) => [id, events]),
    [['some', 1]],
  )
  const sets = join(folder, 'sets', 'w')
  assert.deepEqual(await readdir(sets), ['some'])
  assert.equal((await readdir(join(sets, 'some'))).length, 2)
  assert.deepEqual(await readdir(join(folder, 'imports', 'w', behind)), ['import.json'])
})

test('an import that runs in another process is left alone', async () => {
  const id = await killed({ kind: 'new', id: 'theirs', name: 'Theirs' }, false)
  const path = join(folder, 'imports', 'w', id, 'import.json')
  const record = JSON.parse(await readFile(path, 'utf8'))
  // Of another machine, as far as its mark tells, and renewed just now.
  await writeFile(path, JSON.stringify({ ...record, runner: { pid: process.pid, mark: 'another-boot/1' } }))
  assert.equal(
    (await openEventImports(place, { importing: workers, asking: workers }, log).get('w', id))?.state,
    'running',
  )
  assert.ok((await readdir(join(folder, 'sets', 'w', 'theirs'))).length > 0)
})

test('an import whose end nobody can note down is told to the log, stops nothing else, and is found to be through', async () => {
  const imports = openEventImports(place, { importing: workers, asking: workers }, log)
  const file = new TextEncoder().encode('case,event,time\nann,buy,2024-01-01\n')
  const { id } = await imports.begin('w', 'log.csv', file.length)
  await imports.receive('w', id, 0, file)
  const options = { settings: {}, keepOriginal: false, hashKey: null }
  faults.length = 0
  await imports.start('w', id, { ...options, target: { kind: 'new', id: 'noted', name: 'Noted' } }, async () => {
    throw new Error('the database has gone away')
  })
  while (faults.length === 0) await sleep(20)
  assert.match(faults.join(), /^event import: Error: the database has gone away/)
  assert.equal((await imports.get('w', id))?.state, 'done')
})

test('a file is looked into while others are taken in', async () => {
  const importing = createWorkerPool(log, 1)
  const imports = openEventImports(place, { importing, asking: workers }, log)
  const file = new TextEncoder().encode('case,event,time\nann,buy,2024-01-01\n')
  const { id } = await imports.begin('w', 'log.csv', file.length)
  await imports.receive('w', id, 0, file)
  // Takes nothing any more, as if it were busy for good.
  await importing.close()
  const preview = await imports.preview('w', id, {}, new AbortController().signal)
  assert.deepEqual(preview.ok && preview.value.mapping?.case, ['case'])
})
