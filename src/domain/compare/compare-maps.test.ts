import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { MapBundle } from '../bundle.ts'
import { execute } from '../command.ts'
import { apply } from '../diff.ts'
import { MAP_COMMANDS } from '../map/commands/registry.ts'
import { duplicateAs } from '../map/duplicate.ts'
import type { JourneyMap } from '../map/map-type.ts'
import { arbitraryBundle, arbitraryMap } from '../testing/arbitrary-bundle.ts'
import { after, journey, testContext } from '../testing/journey.ts'
import { arbitraryMove, argsFor, chooser } from '../testing/map-command-args.ts'
import { compareMaps, comparisonOf } from './compare-maps.ts'
import { COMPARED_TABLES, changeKey, type MapChange } from './map-change.ts'

const shop = journey({
  stages: { Buy: ['find', 'pay'], Use: ['ride', 'mend'], Leave: [] },
  lanes: { A: 'actions', P: 'pains', F: 'feelings' },
  cards: { 'A find': ['search', 'compare', 'ask'], 'A pay': ['invoice'], 'P mend': ['wait*1'], 'A Leave': ['sell'] },
  personas: ['maja'],
})

/** `moved cards invoice`: what a person would check at a glance. */
function told(changes: readonly MapChange[]): string[] {
  return changes.map((change) => {
    const within = 'within' in change && change.within ? ` within ${change.within.id}` : ''
    const fields = change.kind === 'changed' ? ` ${change.fields.map(({ field }) => field).join(' ')}` : ''
    const order = change.kind === 'moved' && change.isReordered ? ' in order' : ''
    return `${change.kind} ${change.table} ${change.id}${within}${fields}${order}`
  })
}

test('a card that was carried to another step is one move, and nothing else', () => {
  const moved = after(shop, 'card.move', { ids: ['invoice'], laneId: 'A', columnId: 'ride' })
  const changes = compareMaps(shop, moved)
  assert.deepEqual(told(changes), ['moved cards invoice'])
  const [change] = changes
  assert.ok(change?.kind === 'moved')
  assert.deepEqual(
    [change.from, change.to],
    [
      { stageId: 'Buy', columnId: 'pay', laneId: 'A' },
      { stageId: 'Use', columnId: 'ride', laneId: 'A' },
    ],
  )
})

test('what was inserted or deleted moves nothing behind it', () => {
  const inserted = after(shop, 'stage.add', { titles: ['Try'], index: 0 })
  assert.deepEqual(
    told(compareMaps(shop, inserted)).map((line) => line.replace(/made\d+/, 'Try')),
    ['added stages Try'],
  )
  assert.deepEqual(told(compareMaps(shop, after(shop, 'card.delete', { ids: ['search'] }))), ['removed cards search'])
})

test('only what left the order of its siblings has moved', () => {
  const moved = after(shop, 'card.move', { ids: ['search'], laneId: 'A', columnId: 'find', index: 2 })
  assert.deepEqual(told(compareMaps(shop, moved)), ['moved cards search in order'])
  assert.deepEqual(told(compareMaps(shop, after(shop, 'stage.move', { ids: ['Leave'], index: 0 }))), [
    'moved stages Leave in order',
  ])
})

test('what a deleted stage held goes with it', () => {
  const gone = compareMaps(shop, after(shop, 'stage.delete', { ids: ['Use'] }))
  assert.deepEqual(told(gone), [
    'removed stages Use',
    'removed steps ride within Use',
    'removed steps mend within Use',
    'removed cards wait within Use',
  ])
  const back = compareMaps(after(shop, 'stage.delete', { ids: ['Use'] }), shop)
  assert.deepEqual(
    told(back),
    told(gone).map((line) => line.replace('removed', 'added')),
  )
})

test('a text is told word by word, a feeling by its values', () => {
  const named = after(shop, 'card.setText', { id: 'invoice', text: 'invoice by mail' })
  const felt = after(named, 'point.set', { columnId: 'pay', personaId: 'maja', value: -3 })
  const [point, change] = compareMaps(shop, felt)
  assert.deepEqual(point, { kind: 'added', table: 'points', id: 'pay:maja:reality', within: null })
  assert.ok(change?.kind === 'changed' && change.fields[0]?.kind === 'text')
  assert.deepEqual(change.fields[0].parts, [
    { kind: 'same', text: 'invoice' },
    { kind: 'added', text: ' by mail' },
  ])
  const better = after(felt, 'point.set', { columnId: 'pay', personaId: 'maja', value: 2 })
  assert.deepEqual(compareMaps(felt, better), [
    {
      kind: 'changed',
      table: 'points',
      id: 'pay:maja:reality',
      beforeId: 'pay:maja:reality',
      fields: [{ kind: 'value', field: 'value', before: -3, after: 2 }],
    },
  ])
})

test('how lanes are folded is no difference', () => {
  assert.deepEqual(compareMaps(shop, after(shop, 'lane.setCollapsed', { ids: ['A'], collapsed: true })), [])
})

test('two maps that share nothing are told apart by what they say', () => {
  const other = duplicateAs({ ...bundleOf(shop), id: 'shop' }, {}, testContext()).map
  const { matching, changes } = comparisonOf(shop, other)
  assert.equal(matching.by, 'content')
  assert.deepEqual(changes, [])
  const card = Object.values(other.cards).find(({ text }) => text === 'invoice')
  const stage = Object.values(other.stages).find(({ title }) => title === 'Leave')
  assert.ok(card && stage)
  const written = after(other, 'card.setText', { id: card.id, text: 'invoices' })
  const renamed = after(written, 'stage.rename', { id: stage.id, title: 'Something else' })
  assert.deepEqual(
    told(compareMaps(shop, renamed)).map((line) => line.replace(/ made\d+/g, '')),
    ['changed cards text', 'removed stages Leave', 'added stages', 'moved cards'],
  )
})

test('nothing differs from itself, nor from its copy', () => {
  fc.assert(
    fc.property(arbitraryBundle(), (bundle) => {
      assert.deepEqual(compareMaps(bundle.map, bundle.map), [])
      const copy = duplicateAs(bundle, {}, testContext()).map
      assert.deepEqual(compareMaps(bundle.map, { ...copy, map: bundle.map.map }), [])
    }),
    { numRuns: 40 },
  )
})

const played = fc
  .tuple(arbitraryMap(), fc.array(arbitraryMove(), { minLength: 1, maxLength: 12 }))
  .map(([before, moves]) => {
    const context = testContext()
    const after = moves.reduce((map, { name, numbers }) => {
      const command = MAP_COMMANDS[name] as (typeof MAP_COMMANDS)['card.add']
      const result = execute(command, map, argsFor(name, map, chooser(numbers)) as never, context)
      return result.ok ? apply(map, result.value) : map
    }, before)
    return { before, after }
  })
const pairs = fc.oneof(played, fc.record({ before: arbitraryMap(), after: arbitraryMap() }), unrelated())

test('every record that stands is on both maps, added or removed; each change is named once', () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      const { before, after, both, matching, changes } = comparisonOf(pair.before, pair.after)
      for (const table of COMPARED_TABLES) {
        const of = (kind: string) => changes.filter((change) => change.table === table && change.kind === kind).length
        const [had, has] = [Object.keys(before[table]).length, Object.keys(after[table]).length]
        assert.equal(had - of('removed') + of('added'), has, table)
        assert.equal(had - of('removed'), matching.after[table].size, table)
        if (table !== 'links') assert.equal(Object.keys(both[table]).length, has + of('removed'), table)
      }
      assert.equal(new Set(changes.map(changeKey)).size, changes.length)
    }),
    { numRuns: 80 },
  )
})

test('the other way round there are as many, added and removed exchanged', () => {
  fc.assert(
    fc.property(pairs, ({ before, after }) => {
      const there = tally(compareMaps(before, after))
      const back = tally(compareMaps(after, before))
      assert.deepEqual(back, { ...there, added: there.removed, removed: there.added })
    }),
    { numRuns: 80 },
  )
})

test('the order in which records are kept tells nothing', () => {
  fc.assert(
    fc.property(pairs, ({ before, after }) => {
      assert.deepEqual(compareMaps(turned(before), turned(after)), compareMaps(before, after))
    }),
    { numRuns: 40 },
  )
})

function unrelated(): fc.Arbitrary<{ before: JourneyMap; after: JourneyMap }> {
  return fc.tuple(arbitraryBundle(), arbitraryBundle(), fc.boolean()).map(([one, other, isCopy]) => {
    return { before: one.map, after: duplicateAs(isCopy ? one : other, {}, testContext()).map }
  })
}

function tally(changes: readonly MapChange[]) {
  const of = (kind: string) => changes.filter((change) => change.kind === kind).length
  return { added: of('added'), removed: of('removed'), moved: of('moved'), changed: of('changed') }
}

/** The same records, kept the other way round. */
function turned(map: JourneyMap): JourneyMap {
  return Object.fromEntries(
    Object.entries(map).map(([table, rows]) => [table, Object.fromEntries(Object.entries(rows).reverse())]),
  ) as unknown as JourneyMap
}

function bundleOf(map: JourneyMap): MapBundle {
  const [bundle] = fc.sample(arbitraryBundle(), { numRuns: 1, seed: 1 })
  return { ...(bundle as MapBundle), map, personas: [] }
}
