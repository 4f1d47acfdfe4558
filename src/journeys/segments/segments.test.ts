import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRow, eventLogOf } from '../log/event-log.ts'
import { seededRandom } from '../random.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { segmented, segmentsParameters } from './segments.ts'

const PARAMETERS = segmentsParameters.parse({})

/** Customers of planted groups: what each does and has, and how surely. */
function planted(groups: readonly { n: number; does: readonly string[]; has: Record<string, string> }[], seed = 1) {
  const random = seededRandom(seed)
  const all = [...new Set(groups.flatMap(({ does }) => does))]
  const texts = (name: string) => [...new Set(groups.flatMap(({ has }) => has[name] ?? []))]
  const rows: EventRow[] = []
  const truth: number[] = []
  groups.forEach(({ n, does, has }, group) => {
    for (let i = 0; i < n; i++) {
      const caseId = `${group} ${i}`
      truth.push(group)
      const attributes = Object.fromEntries(
        Object.entries(has).map(([name, text]) => {
          const others = texts(name)
          return [name, random() < 0.85 ? text : (others[Math.floor(random() * others.length)] as string)]
        }),
      )
      rows.push({ caseId, name: 'start', time: 0, attributes })
      all.forEach((name, at) => {
        if (random() < (does.includes(name) ? 0.9 : 0.1)) rows.push({ caseId, name, time: 1000 * (at + 1), attributes })
      })
    }
  })
  return { log: eventLogOf(rows), truth }
}

describe('segments', () => {
  it('are the planted groups, as many as there are, with what tells them apart', () => {
    const { log, truth } = planted([
      { n: 300, does: ['app', 'chat', 'order'], has: { city: 'Oslo', age: 'young' } },
      { n: 200, does: ['shop', 'call', 'return'], has: { city: 'Turku', age: 'old' } },
      { n: 100, does: ['app', 'shop', 'survey'], has: { city: 'Lund', age: 'young' } },
    ])
    const { result, segmentOf } = segmented(log, PARAMETERS)
    assert.equal(result.k, 3)
    assert.ok(truth.filter((group, at) => segmentOf[at] === group).length / truth.length > 0.95)
    const [first, second] = result.segments
    assert.ok(first?.traits.some(({ name, value }) => name === 'chat' && value.kind === 'met'))
    assert.ok(
      second?.traits.some(({ name, value }) => name === 'city' && value.kind === 'text' && value.text === 'Turku'),
    )
  })

  it('give each trait with its share, its lift over everybody and n', () => {
    const { log } = planted([
      { n: 60, does: ['a', 'b', 'c'], has: { plan: 'free' } },
      { n: 40, does: ['d', 'e', 'f'], has: { plan: 'paid' } },
    ])
    const { result, segmentOf } = segmented(log, PARAMETERS)
    const column = log.attributes.get('plan')
    assert.ok(column?.kind === 'text')
    const paid = column.dictionary.indexOf('paid')
    const has = Array.from(segmentOf, (_, at) => column.codes[log.caseStarts[at] as number] === paid)
    const own = has.filter((yes, at) => yes && segmentOf[at] === 1).length
    const size = segmentOf.filter((place) => place === 1).length
    const trait = result.segments[1]?.traits.find(({ name }) => name === 'plan')
    const everybody = has.filter(Boolean).length / has.length
    assert.deepEqual(trait, {
      kind: 'attribute',
      name: 'plan',
      value: { kind: 'text', text: 'paid' },
      n: own,
      share: own / size,
      everybody,
      lift: own / size / everybody,
    })
  })

  it('say of all customers how many meet what and have what', () => {
    fc.assert(
      fc.property(arbitraryRows(), (rows) => {
        const { known, otherTouchpoints } = segmented(eventLogOf(rows), PARAMETERS).result
        const customers = (name: string) => new Set(rows.flatMap((row) => (row.name === name ? [row.caseId] : []))).size
        const met = known.filter(({ kind }) => kind === 'touchpoint')
        assert.deepEqual(new Set(met.map(({ name }) => name)), new Set(rows.map(({ name }) => name)))
        for (const { name, n } of met) assert.equal(n, customers(name))
        assert.equal(otherTouchpoints, 0)
      }),
    )
  })

  it('are one where nothing tells customers apart', () => {
    const random = seededRandom(5)
    const rows = Array.from({ length: 300 }, (_, at) =>
      ['a', 'b', 'c', 'd'].filter(() => random() < 0.5).map((name, i) => ({ caseId: `${at}`, name, time: i * 1000 })),
    )
    const { result } = segmented(eventLogOf(rows.flat()), PARAMETERS)
    assert.equal(result.k, 1)
    assert.deepEqual(result.segments[0]?.traits, [])
  })

  it('are the same for the same seed, and hold every case once', () => {
    fc.assert(
      fc.property(arbitraryRows({ cases: 8 }), (rows) => {
        const log = eventLogOf(rows)
        const { result, segmentOf } = segmented(log, PARAMETERS)
        assert.deepEqual(segmented(log, PARAMETERS).result, result)
        const counts = result.segments.map((_, place) => segmentOf.filter((own) => own === place).length)
        assert.deepEqual(
          result.segments.map(({ n }) => n),
          counts,
        )
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          result.n,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('tell by numbers in thirds, and leave out ids', () => {
    const rows = Array.from({ length: 90 }, (_, at) => ({
      caseId: `${at}`,
      name: at < 45 ? 'a' : 'b',
      time: 0,
      attributes: { value: at, id: `id ${at}` },
    }))
    const { result } = segmented(eventLogOf(rows), PARAMETERS)
    const traits = result.segments.flatMap((segment) => segment.traits)
    assert.ok(traits.some(({ name, value }) => name === 'value' && value.kind === 'range' && value.to === 29))
    assert.ok(traits.every(({ name }) => name !== 'id'))
  })
})
