import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { EventRow } from '../../formats/events/event-row.ts'
import { MOST_COLUMNS, OTHER_ATTRIBUTES } from '../../formats/events/put-attributes.ts'
import type { EventLog } from '../../journeys/log/event-log.ts'
import type { DataSet } from './data-set.ts'
import type { EventStore, WriteFacts, WriteTarget } from './event-store.ts'

const FACTS: WriteFacts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
const row = (
  caseId: string,
  name: string,
  time: number,
  attributes: EventRow['attributes'] = null,
  end: number | null = null,
): EventRow => ({
  caseId,
  name,
  time,
  end,
  line: 1,
  attributes,
})

/** What every store of events has to do. */
export function eventStoreContract(name: string, open: () => Promise<EventStore>): void {
  async function write(
    store: EventStore,
    target: WriteTarget,
    rows: readonly EventRow[],
    facts: Partial<WriteFacts> = {},
  ) {
    const writer = await store.write('w', target, { ...FACTS, ...facts })
    assert.ok(writer)
    await writer.add(rows)
    return writer
  }
  const told = (log: EventLog | null) => {
    assert.ok(log)
    return [...log.caseStarts.subarray(0, -1)].map((from, at) => [
      log.caseIds?.[at],
      ...[...log.names.subarray(from, log.caseStarts[at + 1])].map((code) => log.dictionary[code]),
    ])
  }
  const ALL = { columns: null, caseIds: true }

  describe(name, () => {
    it('keeps attributes for which there is no column beside, whatever number of names there is', async () => {
      const store = await open()
      const rows = Array.from({ length: MOST_COLUMNS + 5 }, (_, at) =>
        row('1', 'a', at, { [`k${at}`]: 'x', kept: 'y' }),
      )
      await (await write(store, { kind: 'new', id: 'wide', name: 'W' }, rows)).commit()
      const found = (await store.get('w', 'wide'))?.columns.map(({ name }) => name) ?? []
      assert.deepEqual([found.length, found.includes('kept'), found.at(-1)], [MOST_COLUMNS + 1, true, OTHER_ATTRIBUTES])
      const { attributes } = (await store.load('w', 'wide', { ...ALL, columns: [OTHER_ATTRIBUTES] })) as EventLog
      const others = attributes.get(OTHER_ATTRIBUTES)
      assert.deepEqual(others?.kind === 'text' && JSON.parse(others.dictionary.at(-1) ?? ''), {
        [`k${MOST_COLUMNS + 4}`]: 'x',
      })
    })

    it('takes a column for numbers with a decimal comma where all of it is written so, and tells how much is read', async () => {
      const store = await open()
      const prices = ['1.234,56', '12', '0,5']
      const writer = await write(
        store,
        { kind: 'new', id: 'a', name: 'A' },
        prices.map((price, at) => row('1', 'paid', at, { price, note: at === 2 ? 'none' : price })),
      )
      await writer.commit()
      const told: number[] = []
      const progress = (share: number) => void told.push(share)
      const { attributes } = (await store.load('w', 'a', { ...ALL, progress })) as EventLog
      assert.deepEqual([told.at(-1), told], [1, told.toSorted((x, y) => x - y)])
      const price = attributes.get('price')
      assert.deepEqual(price?.kind === 'number' && [...price.values], [1234.56, 12, 0.5])
      const note = attributes.get('note')
      assert.deepEqual(note?.kind === 'text' && note.dictionary, ['1.234,56', '12', 'none'])
    })

    it('shows events once they are committed, in the order that analyses read', async () => {
      const store = await open()
      const writer = await write(store, { kind: 'new', id: 'a', name: 'A' }, [
        row('2', 'late', 9, { channel: 'web', value: 1.5 }),
        row('1', 'only', 1, { channel: 'shop', code: '007' }, 4),
        row('2', 'early', 3),
      ])
      await writer.refuse([{ line: 7, reason: 'no-case', column: 'customer' }])
      assert.equal(await store.get('w', 'a'), null)
      const made = await writer.commit()
      assert.deepEqual(
        [made?.events, made?.cases, made?.names, made?.refused, made?.period],
        [3, 2, 3, 1, { from: 1, to: 9 }],
      )
      assert.deepEqual(await store.get('w', 'a'), made)
      assert.deepEqual(await store.list('w'), [made])
      const log = await store.load('w', 'a', ALL)
      assert.deepEqual(told(log), [
        ['2', 'early', 'late'],
        ['1', 'only'],
      ])
      assert.deepEqual([...(log?.ends ?? [])], [3, 9, 4])
      const channel = log?.attributes.get('channel')
      assert.ok(channel?.kind === 'text')
      assert.deepEqual(
        [...channel.codes].map((code) => channel.dictionary[code]),
        [undefined, 'web', 'shop'],
      )
      assert.equal(log?.attributes.get('value')?.kind, 'number')
      assert.equal(log?.attributes.get('code')?.kind, 'text')
      const few = await store.load('w', 'a', { columns: ['value'], caseIds: false })
      assert.deepEqual([[...(few?.attributes.keys() ?? [])], few?.caseIds], [['value'], null])
      const refused = await store.refused('w', 'a')
      assert.ok(refused)
      assert.deepEqual(
        [refused.all, await Array.fromAsync(refused.rows)],
        [1, [{ line: 7, reason: 'no-case', column: 'customer' }]],
      )
      assert.equal(await store.refused('w', 'none'), null)
    })

    it('tells which imports are through, and forgets what one that was killed left', async () => {
      const store = await open()
      await write(store, { kind: 'new', id: 'a', name: 'A' }, [row('1', 'x', 1)], { importId: 'killed' })
      await store.discard('w', 'a', 'killed')
      assert.equal(await store.get('w', 'a'), null)
      const again = await write(store, { kind: 'new', id: 'a', name: 'A' }, [row('1', 'x', 1)], { importId: 'first' })
      assert.deepEqual((await again.commit())?.imports, ['first'])
      await write(store, { kind: 'append', id: 'a' }, [row('1', 'y', 2)], { importId: 'killed-too' })
      await store.discard('w', 'a', 'killed-too')
      await store.discard('w', 'a', 'first')
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [['1', 'x']])
    })

    it('takes an import in once, however many try at the same time', async () => {
      const store = await open()
      const twice = (target: WriteTarget, importId: string) =>
        Promise.all([1, 2].map(() => write(store, target, [row('1', 'x', 1)], { importId })))
      for (const [target, importId] of [
        [{ kind: 'new', id: 'a', name: 'A' }, 'first'],
        [{ kind: 'append', id: 'a' }, 'second'],
      ] as const) {
        const writers = await twice(target, importId)
        const [one, other] = await Promise.all(writers.map((writer) => writer.commit()))
        assert.deepEqual(one, other)
      }
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [['1', 'x', 'x']])
      assert.deepEqual((await store.get('w', 'a'))?.imports, ['first', 'second'])
      // Two that begin the same data set at once.
      const [one, other] = await Promise.all(
        ['y', 'z'].map((name) =>
          write(store, { kind: 'new', id: 'b', name: 'B' }, [row('1', name, 1)], { importId: name }),
        ),
      )
      await one?.commit()
      await other?.commit()
      assert.deepEqual(told(await store.load('w', 'b', ALL)), [['1', 'y', 'z']])
    })

    it('appends and replaces, whole or not at all', async () => {
      const store = await open()
      await (await write(store, { kind: 'new', id: 'a', name: 'A' }, [row('1', 'x', 1)])).commit()
      await (await write(store, { kind: 'append', id: 'a' }, [row('2', 'y', 2), row('1', 'x', 3)])).commit()
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [
        ['1', 'x', 'x'],
        ['2', 'y'],
      ])
      await (await write(store, { kind: 'append', id: 'a' }, [row('3', 'z', 4)])).abort()
      // A process that is killed neither commits nor aborts.
      await write(store, { kind: 'replace', id: 'a' }, [row('4', 'z', 4)])
      assert.equal((await store.get('w', 'a'))?.events, 3)
      await (await write(store, { kind: 'replace', id: 'a' }, [row('5', 'z', 4)])).commit()
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [['5', 'z']])
      // Times that stand for an order alone stay that, whatever comes behind them.
      await (await write(store, { kind: 'replace', id: 'a' }, [row('5', 'z', 4)], { isTimeless: true })).commit()
      await (await write(store, { kind: 'append', id: 'a' }, [row('6', 'z', 4)])).commit()
      assert.equal((await store.get('w', 'a'))?.isTimeless, true)
      assert.equal((await store.get('w', 'a'))?.name, 'A')
      assert.equal(await store.write('w', { kind: 'append', id: 'none' }, FACTS), null)
    })

    it('counts once what came more than once, also where somebody is gone', async () => {
      const store = await open()
      const first = [row('1', 'x', 5, { shop: 'a', price: 1, note: 7 }), row('2', 'y', 3, { shop: 'b', price: 2 })]
      await (await write(store, { kind: 'new', id: 'a', name: 'A' }, first)).commit()
      const second = [row('2', 'z', 9, { shop: 'b', price: 2, note: 'none' }), row('3', 'x', 4, { shop: 'c', more: 0 })]
      const counts = ({ events, cases, names, period, columns }: DataSet) => ({ events, cases, names, period, columns })
      const appended = await (await write(store, { kind: 'append', id: 'a' }, second)).commit()
      assert.deepEqual(appended && counts(appended), {
        events: 4,
        cases: 3,
        names: 3,
        period: { from: 3, to: 9 },
        columns: [
          { name: 'shop', kind: 'text', distinct: 3 },
          { name: 'price', kind: 'number', distinct: null },
          { name: 'note', kind: 'text', distinct: 2 },
          { name: 'more', kind: 'number', distinct: null },
        ],
      })
      await store.erase('w', 'a', { ids: new Set(['2']), column: null }, { isTrial: false })
      const left = await store.get('w', 'a')
      assert.deepEqual(left && [left.events, left.cases, left.names, left.period, left.columns[0]?.distinct], [
        2,
        2,
        1,
        { from: 4, to: 5 },
        2,
      ])
    })

    it('keeps many small additions in the order in which they came, with all that each says', async () => {
      const store = await open()
      const added = Array.from({ length: 12 }, (_, n) => n)
      const columns = (n: number) => ({ n, ...(n % 2 === 0 && { even: `e${n}` }), mixed: n === 3 ? 'three' : n })
      for (const n of added) {
        const target: WriteTarget = n === 0 ? { kind: 'new', id: 'a', name: 'A' } : { kind: 'append', id: 'a' }
        const writer = await write(store, target, [row('1', `x${n}`, 5, columns(n)), row(`${n}`, 'y', n, null, n + 1)])
        if (n === 6) await writer.refuse([{ line: 7, reason: 'no-case', column: 'customer' }])
        await writer.commit()
      }
      const log = await store.load('w', 'a', ALL)
      assert.ok(log)
      const own = told(log).find(([id]) => id === '1')
      assert.deepEqual(own?.slice(1), ['y', ...added.map((n) => `x${n}`)])
      const texts = (name: string) => {
        const column = log.attributes.get(name)
        assert.ok(column?.kind === 'text', name)
        return [...column.codes].flatMap((code) => column.dictionary[code] ?? [])
      }
      assert.deepEqual(
        texts('even'),
        added.filter((n) => n % 2 === 0).map((n) => `e${n}`),
      )
      assert.deepEqual(
        texts('mixed'),
        added.map((n) => (n === 3 ? 'three' : `${n}`)),
      )
      const number = log.attributes.get('n')
      assert.deepEqual(number?.kind === 'number' && [...number.values].filter((value) => !Number.isNaN(value)), added)
      assert.deepEqual([log.names.length, log.caseStarts.length - 1], [24, 12])
      const { events, cases, names } = (await store.get('w', 'a')) ?? {}
      assert.deepEqual([events, cases, names], [24, 12, 13])
    })

    it('takes somebody’s events out of every part and leaves nothing that only they had', async () => {
      const store = await open()
      const first = await write(store, { kind: 'new', id: 'a', name: 'A' }, [
        row('ann', 'x', 1, { mail: 'ann@example', channel: 'web' }),
        row('ben', 'x', 2, { channel: 'web' }, 5),
        row('ann', 'only ann', 3, { channel: 'secret' }),
        row('ben', 'y', 2, { value: 7 }),
      ])
      await first.refuse([{ line: 9, reason: 'no-case', column: 'customer' }])
      await first.commit()
      await (await write(store, { kind: 'append', id: 'a' }, [row('ann', 'x', 9), row('cem', 'y', 8)])).commit()
      const asked = { ids: new Set(['ann']), column: null }
      const erased = { events: 3, cases: 1, originals: 0 }
      assert.deepEqual(await store.erase('w', 'a', asked, { isTrial: true }), erased)
      assert.equal((await store.get('w', 'a'))?.events, 6)
      assert.deepEqual(await store.erase('w', 'a', asked, { isTrial: false }), erased)
      const log = await store.load('w', 'a', ALL)
      assert.deepEqual(told(log), [
        ['ben', 'x', 'y'],
        ['cem', 'y'],
      ])
      assert.deepEqual(
        [log?.dictionary, [...(log?.ends ?? [])]],
        [
          ['x', 'y'],
          [5, 2, 8],
        ],
      )
      const { events, cases, names, period, refused } = (await store.get('w', 'a')) ?? {}
      assert.deepEqual([events, cases, names, period, refused], [3, 2, 2, { from: 2, to: 8 }, 1])
      assert.equal((await Array.fromAsync((await store.refused('w', 'a'))?.rows ?? [])).length, 1)
      const channel = log?.attributes.get('channel')
      assert.deepEqual(channel?.kind === 'text' && channel.dictionary, ['web'])
      assert.deepEqual(log?.attributes.get('mail')?.kind === 'text' && log.attributes.get('mail'), {
        kind: 'text',
        dictionary: [],
        codes: new Uint32Array(3).fill(0xffffffff),
      })
      const nobody = { events: 0, cases: 0, originals: 0 }
      assert.deepEqual(await store.erase('w', 'a', asked, { isTrial: false }), nobody)
      assert.equal(await store.erase('w', 'none', asked, { isTrial: false }), null)
    })

    it('finds whose events go by a column too, in all parts, and may leave none', async () => {
      const store = await open()
      const first = [row('order 1', 'x', 1, { mail: 'ann' }), row('order 2', 'x', 2, { mail: 'ben' })]
      await (await write(store, { kind: 'new', id: 'a', name: 'A' }, first)).commit()
      await (await write(store, { kind: 'append', id: 'a' }, [row('order 1', 'y', 3)])).commit()
      const by = (id: string) => ({ ids: new Set([id]), column: 'mail' })
      assert.deepEqual(await store.erase('w', 'a', by('ann'), { isTrial: false }), {
        events: 2,
        cases: 1,
        originals: 0,
      })
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [['order 2', 'x']])
      await store.erase('w', 'a', by('ben'), { isTrial: false })
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [])
      assert.deepEqual([(await store.get('w', 'a'))?.events, (await store.get('w', 'a'))?.period], [0, null])
    })

    it('loses nothing of what comes in at the same time', async () => {
      const store = await open()
      await (await write(store, { kind: 'new', id: 'a', name: 'A' }, [row('ann', 'x', 0), row('0', 'x', 0)])).commit()
      const writers = await Promise.all(
        Array.from({ length: 3 }, (_, at) =>
          write(store, { kind: 'append', id: 'a' }, [row(`${at + 1}`, 'x', at + 1)]),
        ),
      )
      await Promise.all([
        ...writers.map((writer) => writer.commit()),
        store.erase('w', 'a', { ids: new Set(['ann']), column: null }, { isTrial: false }),
        store.rename('w', 'a', 'B'),
      ])
      assert.deepEqual((await store.load('w', 'a', ALL))?.caseIds?.toSorted(), ['0', '1', '2', '3'])
      assert.deepEqual([(await store.get('w', 'a'))?.events, (await store.get('w', 'a'))?.name], [4, 'B'])
    })

    it('is there whole or not at all where it is dropped while something comes in', async () => {
      const store = await open()
      for (let round = 0; round < 3; round++) {
        const id = `a${round}`
        await (await write(store, { kind: 'new', id, name: 'A' }, [row('1', 'x', 0)])).commit()
        const writers = await Promise.all(
          [1, 2].map((at) => write(store, { kind: 'append', id }, [row(`${at}`, 'y', at)])),
        )
        const dropping = round % 3 === 0 ? store.drop('w', id) : null
        const [first, second] = writers.map((writer) => writer.commit())
        await first
        assert.equal(await (dropping ?? store.drop('w', id)), true)
        await second
        assert.equal(await store.get('w', id), null)
        assert.equal(await store.load('w', id, ALL), null)
      }
      assert.deepEqual(await store.list('w'), [])
      await (await write(store, { kind: 'new', id: 'b', name: 'B' }, [row('1', 'x', 0)])).commit()
      const late = await write(store, { kind: 'append', id: 'b' }, [row('2', 'x', 0)])
      await store.drop('w', 'b')
      assert.equal(await late.commit(), null)
    })

    it('replaces ids by their hashes, and keeps workspaces apart', async () => {
      const store = await open()
      const hashId = (id: string) => `#${id.length}`
      await (await write(store, { kind: 'new', id: 'a', name: 'A' }, [row('anna', 'x', 1)], { hashId })).commit()
      assert.deepEqual(told(await store.load('w', 'a', ALL)), [['#4', 'x']])
      assert.equal((await store.get('w', 'a'))?.isHashed, true)
      assert.equal(await store.get('other', 'a'), null)
      assert.equal(await store.drop('other', 'a'), false)
      assert.equal((await store.rename('w', 'a', 'B'))?.name, 'B')
      assert.equal(await store.drop('w', 'a'), true)
      assert.equal(await store.load('w', 'a', ALL), null)
      assert.deepEqual(await store.list('w'), [])
      assert.equal(await store.get('w', '../a'), null)
    })
  })
}
