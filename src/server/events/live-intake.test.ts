import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventPlaceIn, eventStoreAt } from '../../storage/events/event-place.ts'
import { openStorage } from '../../storage/storage.ts'
import { ownDataFolder } from '../testing/ready-folder.ts'
import { createWorkerPool } from '../workers/pool.ts'
import { openLiveIntake } from './live-intake.ts'

test('events go into their data set by themselves, whatever their source is called', async (t) => {
  const dataDir = await ownDataFolder('polku-live-')
  const faults: string[] = []
  const log = (line: string) => void faults.push(line)
  const storage = await openStorage({ dataDir })
  const place = eventPlaceIn(dataDir, 256)
  const workers = createWorkerPool(log, 1)
  const live = openLiveIntake(storage, place, workers, log, 0)
  t.after(async () => {
    await live.close()
    await workers.close()
    await storage.close()
    await rm(dataDir, { recursive: true, force: true })
  })
  const workspaceId = 'w'
  await storage.workspaces.create({ id: workspaceId, name: 'Shop', language: 'en' })
  const event = { id: '1', caseId: 'ann', name: 'buy', time: 1, end: null, attributes: null }
  const names = ['shop', 'shop\0', '\ud800', '=1+1', '../../x', 'ß'.repeat(50)]
  for (const source of names) assert.equal(await live.add({ workspaceId, source }, [event]), 1)
  const kept = async () => (await eventStoreAt(place).list(workspaceId)).filter(({ events }) => events === 1)
  while (faults.length === 0 && (await storage.liveEvents.waiting()).length > 0) await sleep(20)
  assert.deepEqual(faults, [])
  assert.deepEqual(
    (await kept()).map(({ name }) => name).sort(),
    names.map((name) => name.toWellFormed().replace('\0', '\ufffd')).sort(),
  )
})

test('events are counted once, however many nodes move them at the same time', async (t) => {
  const dataDir = await ownDataFolder('polku-live-')
  const faults: string[] = []
  const log = (line: string) => void faults.push(line)
  const storage = await openStorage({ dataDir })
  const place = eventPlaceIn(dataDir, 256)
  const workers = createWorkerPool(log, 2)
  const nodes = [1, 2, 3].map(() => openLiveIntake(storage, place, workers, log, 60_000))
  t.after(async () => {
    await Promise.all(nodes.map((node) => node.close()))
    await workers.close()
    await storage.close()
    await rm(dataDir, { recursive: true, force: true })
  })
  const source = { workspaceId: 'w', source: 'shop' }
  await storage.workspaces.create({ id: 'w', name: 'Shop', language: 'en' })
  let sent = 0
  for (let round = 0; round < 4; round++) {
    const events = Array.from({ length: 50 }, () => {
      const id = `${sent++}`
      return { id, caseId: 'ann', name: 'buy', time: Number(id), end: null, attributes: null }
    })
    for (const [at, node] of nodes.entries())
      await node.add(
        source,
        events.filter((_, place) => place % nodes.length === at),
      )
    const taken = await Promise.all(nodes.map(() => storage.liveEvents.take(source)))
    const times = new Map(
      taken.flatMap((batch) => (batch ? [[batch.batch, batch.events.map(({ time }) => time)]] : [])),
    )
    const all = [...times.values()].flat()
    assert.equal(new Set(all).size, all.length)
    await Promise.all(nodes.map((node) => node.settle('w', async () => true)))
  }
  assert.deepEqual(faults, [])
  const [dataSet] = await eventStoreAt(place).list('w')
  assert.equal(dataSet?.events, sent)
})
