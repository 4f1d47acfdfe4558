import assert from 'node:assert/strict'
import test from 'node:test'
import type { DurableLog, LoadedLog } from './durable-log.ts'

/** A log with one document that was just made; its first update is `[1]`. */
export type LogUnderTest = {
  readonly log: DurableLog
  readonly documentId: string
  /** Gives the log as a process that starts now sees it. */
  readonly reopen: () => Promise<DurableLog>
  /** Deletes the document for good. */
  readonly remove: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What every `DurableLog` must do. Run it for each implementation: `durableLogContract('PostgreSQL', async () => …)`. */
export function durableLogContract(name: string, make: () => Promise<LogUnderTest>): void {
  const withLog = (what: string, work: (under: LogUnderTest) => Promise<void>) =>
    test(`${name}: ${what}`, async () => {
      const under = await make()
      try {
        await work(under)
      } finally {
        await under.close()
      }
    })
  const bytes = (...values: number[]) => Uint8Array.from(values)
  const contents = async (log: DurableLog, documentId: string) => {
    const loaded = await log.load(documentId)
    assert.ok(loaded)
    return {
      snapshot: loaded.snapshot && [...loaded.snapshot],
      updates: loaded.updates.map(({ update }) => [...update]),
      lastSeq: loaded.lastSeq,
    }
  }

  withLog('a new document holds its first update', async ({ log, documentId }) => {
    const { snapshot, updates } = await contents(log, documentId)
    assert.deepEqual([snapshot, updates], [null, [[1]]])
  })

  withLog('what is appended is there for the next process, in order and with its author', async (under) => {
    const { log, documentId } = under
    const first = (await log.load(documentId))?.lastSeq as number
    assert.equal(await log.append(documentId, [{ update: bytes(2, 2), userId: 'bo' }]), first + 1)
    assert.equal(await log.append(documentId, [{ update: bytes(), userId: null }]), first + 2)
    const loaded = await (await under.reopen()).load(documentId)
    assert.deepEqual(
      loaded?.updates.slice(1).map(({ update, userId }) => [[...update], userId]),
      [
        [[2, 2], 'bo'],
        [[], null],
      ],
    )
    assert.equal(loaded?.lastSeq, first + 2)
  })

  withLog('the bytes are kept as they were when they were handed over', async ({ log, documentId }) => {
    const update = bytes(7, 0, 255)
    const appended = log.append(documentId, [{ update: update, userId: 'bo' }])
    await appended
    update.fill(9)
    assert.deepEqual((await contents(log, documentId)).updates.at(-1), [7, 0, 255])
  })

  withLog('numbers follow the order of commits: who sees one sees all before it', async ({ log, documentId }) => {
    const before = (await log.load(documentId))?.lastSeq as number
    const appends = Array.from({ length: 100 }, (_, i) => log.append(documentId, [{ update: bytes(i), userId: 'bo' }]))
    const lengths: number[] = []
    const watching = (async () => {
      for (let i = 0; i < 20; i++) {
        const loaded = await log.load(documentId)
        assert.ok(loaded)
        assert.equal(loaded.updates.length, loaded.lastSeq - before + 1, 'no gap below the last number')
        lengths.push(loaded.updates.length)
      }
    })()
    const seqs = await Promise.all(appends)
    await watching
    assert.deepEqual(
      seqs.toSorted((a, b) => a - b),
      Array.from({ length: 100 }, (_, i) => before + 1 + i),
    )
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => a - b),
    )
    const { updates } = await contents(log, documentId)
    for (const [i, seq] of seqs.entries()) assert.deepEqual(updates[seq - before], [i])
  })

  withLog('compacting replaces what the snapshot holds, and nothing that came later', async (under) => {
    const { log, documentId } = under
    const upto = await log.append(documentId, [{ update: bytes(2), userId: 'bo' }])
    await log.append(documentId, [{ update: bytes(3), userId: 'bo' }])
    assert.equal(await log.compact(documentId, bytes(12), upto), true)
    const last = await log.append(documentId, [{ update: bytes(4), userId: 'bo' }])
    const expected = { snapshot: [12], updates: [[3], [4]], lastSeq: last }
    assert.deepEqual(await contents(log, documentId), expected)
    assert.deepEqual(await contents(await under.reopen(), documentId), expected)
    assert.equal(await log.compact(documentId, bytes(1, 2, 3, 4), last), true)
    assert.deepEqual(await contents(log, documentId), { snapshot: [1, 2, 3, 4], updates: [], lastSeq: last })
  })

  withLog('a compaction that comes too late changes nothing', async ({ log, documentId }) => {
    const early = await log.append(documentId, [{ update: bytes(2), userId: 'bo' }])
    const late = await log.append(documentId, [{ update: bytes(3), userId: 'bo' }])
    assert.equal(await log.compact(documentId, bytes(13), late), true)
    assert.equal(await log.compact(documentId, bytes(12), early), false)
    assert.equal(await log.compact(documentId, bytes(12), late), false)
    assert.equal(await log.compact(documentId, bytes(99), late + 1), false)
    assert.deepEqual(await contents(log, documentId), { snapshot: [13], updates: [], lastSeq: late })
  })

  withLog('nothing is lost when compactions and appends cross', async ({ log, documentId }) => {
    const appends: Promise<number>[] = []
    for (let i = 0; i < 60; i++) {
      appends.push(log.append(documentId, [{ update: bytes(i), userId: 'bo' }]))
      if (i % 10 !== 9) continue
      const loaded = await log.load(documentId)
      assert.ok(loaded)
      const all = [...(loaded.snapshot ?? []), ...loaded.updates.flatMap(({ update }) => [...update])]
      await log.compact(documentId, Uint8Array.from(all), loaded.lastSeq)
    }
    await Promise.all(appends)
    const { snapshot, updates } = await contents(log, documentId)
    const all = [...(snapshot ?? []), ...updates.flat()]
    assert.deepEqual(
      all.slice(1).toSorted((a, b) => a - b),
      Array.from({ length: 60 }, (_, i) => i),
    )
  })

  withLog('who has seen everything is asked nothing', async ({ log, documentId }) => {
    const missed = () => assert.fail('nothing was missed')
    const seq = await log.append(documentId, [{ update: bytes(2), userId: 'bo' }], { seq: 1, missed })
    assert.equal(await log.append(documentId, [{ update: bytes(3), userId: 'bo' }], { seq, missed }), seq + 1)
    assert.equal(await log.append(documentId, [], { seq: seq + 1, missed }), seq + 1)
  })

  withLog('who has missed something is told, and says what is added instead', async ({ log, documentId }) => {
    await log.append(documentId, [
      { update: bytes(2), userId: 'bo' },
      { update: bytes(3), userId: null },
    ])
    const told: unknown[] = []
    const missed = ({ snapshot, updates, lastSeq }: LoadedLog) => {
      told.push([snapshot, updates.map(({ update, userId }) => [[...update], userId]), lastSeq])
      return [{ update: bytes(9, 9), userId: 'cy' }]
    }
    assert.equal(await log.append(documentId, [{ update: bytes(4), userId: 'cy' }], { seq: 1, missed }), 4)
    const missing = [
      [[2], 'bo'],
      [[3], null],
    ]
    assert.deepEqual(told, [[null, missing, 3]])
    assert.deepEqual((await contents(log, documentId)).updates, [[1], [2], [3], [9, 9]])
    assert.equal(
      await log.append(documentId, [{ update: bytes(5), userId: 'cy' }], { seq: 3, missed: () => [] }),
      4,
      'nothing is added where nothing is to be added any more',
    )
    await log.compact(documentId, bytes(12), 4)
    await log.append(documentId, [{ update: bytes(6), userId: 'cy' }], {
      seq: 1,
      missed: ({ snapshot, updates, lastSeq }) => {
        assert.deepEqual([[...(snapshot ?? [])], updates, lastSeq], [[12], [], 4])
        return []
      },
    })
  })

  withLog('of several writers each knows all that stands before what it adds', async (under) => {
    const logs = [under.log, await under.reopen(), under.log]
    const writers = logs.map(async (log, writer) => {
      const seen = [1]
      let seq = 1
      for (let round = 0; round < 15; round++) {
        const own = [writer, round]
        const missed = ({ updates }: LoadedLog) => {
          for (const { update } of updates) seen.push(...update)
          return [{ update: bytes(...own), userId: null }]
        }
        seq = await log.append(under.documentId, [{ update: bytes(...own), userId: null }], { seq, missed })
        seen.push(...own)
        const { updates } = await contents(log, under.documentId)
        assert.deepEqual(updates.slice(0, seq).flat(), seen)
      }
    })
    await Promise.all(writers)
    assert.equal((await contents(under.log, under.documentId)).lastSeq, 46)
  })

  withLog('what came after a number can be read alone', async ({ log, documentId }) => {
    await log.append(documentId, [
      { update: bytes(2), userId: 'bo' },
      { update: bytes(3), userId: 'bo' },
      { update: bytes(4), userId: 'bo' },
    ])
    const after = async (seq: number) => {
      const loaded = await log.load(documentId, seq)
      return [loaded?.snapshot && [...loaded.snapshot], loaded?.updates.map(({ update }) => [...update])]
    }
    assert.deepEqual(await after(2), [null, [[3], [4]]])
    await log.compact(documentId, bytes(12), 2)
    assert.deepEqual(await after(2), [null, [[3], [4]]], 'what the state holds was known')
    assert.deepEqual(await after(1), [[12], [[3], [4]]])
    assert.deepEqual(await after(4), [null, []])
    assert.deepEqual([...(await log.lastSeqs([documentId, 'nowhere']))], [[documentId, 4]])
    assert.deepEqual([...(await log.lastSeqs([]))], [])
  })

  withLog('a history ends only where the log ends, and the way from it to the present is kept', async (under) => {
    const { log, documentId } = under
    const first = await log.append(documentId, [{ update: bytes(2), userId: 'bo' }])
    const turn = (uptoSeq: number, from: string, to: string, bridge: number) =>
      log.turn(documentId, {
        uptoSeq,
        from,
        to,
        snapshot: bytes(bridge),
        ends: bytes(bridge, 1),
        bridge: bytes(bridge, 2),
      })
    assert.equal(await turn(first - 1, '', 'one', 7), false)
    assert.equal(await log.endOf(documentId, ''), null)
    assert.equal(await turn(first, '', 'one', 7), true)
    assert.deepEqual(await contents(log, documentId), { snapshot: [7], updates: [], lastSeq: first + 1 })
    // Whoever still has the old history in memory hears of it before anything of theirs is written.
    const heard: (number[] | null)[] = []
    const behind = {
      seq: first,
      missed: ({ snapshot }: { snapshot: Uint8Array | null }) => {
        heard.push(snapshot && [...snapshot])
        return []
      },
    }
    await log.append(documentId, [{ update: bytes(3), userId: 'bo' }], behind)
    assert.deepEqual(heard, [[7]])
    const last = await log.append(documentId, [{ update: bytes(4), userId: 'bo' }])
    assert.equal(await turn(last, 'one', 'two', 8), true)
    const again = await under.reopen()
    assert.deepEqual(await contents(again, documentId), { snapshot: [8], updates: [], lastSeq: last + 1 })
    const end = await again.endOf(documentId, '')
    assert.deepEqual([end?.present, [...(end?.ends ?? [])]], ['two', [7, 1]])
    const way = async (epoch: string) => (await again.bridges(documentId, epoch)).map((bridge) => [...bridge])
    assert.deepEqual(
      [await way(''), await way('one'), await way('two')],
      [
        [
          [7, 2],
          [8, 2],
        ],
        [[8, 2]],
        [],
      ],
    )
    assert.equal(await again.endOf(documentId, 'two'), null)
    assert.equal(await again.endOf('nowhere', ''), null)
  })

  withLog('an update of a megabyte is kept whole', async ({ log, documentId }) => {
    const large = new Uint8Array(1024 * 1024).map((_, i) => i * 7)
    await log.append(documentId, [{ update: large, userId: 'bo' }])
    assert.deepEqual((await log.load(documentId))?.updates.at(-1)?.update.length, large.length)
    assert.deepEqual(new Uint8Array((await log.load(documentId))?.updates.at(-1)?.update ?? []), large)
  })

  withLog('a document that does not exist can neither be read nor written', async (under) => {
    const { log, documentId } = under
    assert.equal(await log.load('nowhere'), null)
    await assert.rejects(log.append('nowhere', [{ update: bytes(1), userId: 'bo' }]))
    assert.equal(await log.compact('nowhere', bytes(1), 1), false)
    await under.remove()
    assert.equal(await log.load(documentId), null)
    await assert.rejects(log.append(documentId, [{ update: bytes(1), userId: 'bo' }]))
  })
}
