import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { translatorFor } from '../../i18n/catalogues.ts'
import { apply } from '../diff.ts'
import { emptyDocument } from '../document-type.ts'
import { draft } from '../draft.ts'
import { laneKindOf } from '../lanes/registry.ts'
import { type Library, libraryType } from '../library/library-type.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { after, journey } from '../testing/journey.ts'
import { columnsOf, livingSorted } from './columns.ts'
import { curvesOf, scaleOf } from './curve.ts'
import { touchpointsByDepartment } from './departments.ts'
import { cardDisplay, cardWords, columnTitle, laneTitle, mapTitle } from './display.ts'
import { cardsThatStay, NO_FILTER } from './filter.ts'
import { cardsLackingAlt } from './missing-alt.ts'
import { personaGrid } from './persona-grid.ts'
import { searchMap } from './search.ts'
import { lowPoint, textSummary } from './text-summary.ts'

const t = translatorFor('en')

const library: Library = (() => {
  const work = draft(libraryType, emptyDocument(libraryType))
  work.insert('channels', { id: 'mail', name: 'E-mail', icon: 'mail', presence: 'online' })
  work.insert('channels', { id: 'shop', name: 'Shop', icon: 'building-store', presence: 'offline' })
  work.insert('touchpoints', { id: 'letter', name: 'Welcome letter', channelId: 'mail' })
  work.insert('departments', { id: 'care', name: 'Customer care' })
  work.insert('departments', { id: 'sales', name: 'Sales', order: 'a1' })
  work.insert('departments', { id: 'oldSales', name: 'Selling', deletedAt: 1, mergedInto: 'sales' })
  work.insert('tags', { id: 'urgent', name: 'Urgent' })
  return apply(emptyDocument(libraryType), work.diff())
})()

const map = (() => {
  let map = journey({
    stages: { A: ['a1', 'a2'], B: [], C: ['c1'] },
    lanes: { T: 'touchpoints', D: 'departments', Q: 'thoughts', I: 'images' },
    cards: { a1: ['x', 'y*3'], c1: ['z'], 'D a1': ['d'], 'Q B': ['s'], 'I a1': ['i'] },
    personas: ['p', 'q'],
  })
  map = after(map, 'card.setTouchpoint', { ids: ['x'], touchpointId: 'letter' })
  map = after(map, 'card.setText', { id: 'x', text: '' })
  map = after(map, 'card.setText', { id: 's', text: 'Söker på nätet' })
  map = after(map, 'card.set', {
    id: 'y',
    fields: { channelId: 'shop', departmentIds: ['oldSales', 'care'], personaIds: ['p'] },
  })
  map = after(map, 'card.set', { id: 'z', fields: { departmentIds: ['sales'], personaIds: ['p', 'q'] } })
  map = after(map, 'card.set', { id: 'd', fields: { departmentIds: ['sales'] } })
  map = after(map, 'card.set', { id: 'i', fields: { imageId: 'file' } })
  return after(map, 'card.tag', { ids: ['y'], tagId: 'urgent' })
})()

const card = (id: string) => map.cards[id] as NonNullable<(typeof map.cards)[string]>
const display = (id: string) => cardDisplay(card(id), laneKindOf(map.lanes[card(id).laneId]?.kind ?? ''), library)

test('a touchpoint reads as the library names it, and what it leaves open comes from there', () => {
  const { name, text, channel, icon, presence } = display('x')
  assert.deepEqual([name, text, channel?.name, icon, presence], ['Welcome letter', '', 'E-mail', 'mail', 'online'])
  const own = display('y')
  assert.deepEqual([own.name, own.text, own.channel?.name, own.presence], ['', 'y', 'Shop', 'offline'])
  assert.deepEqual(
    own.departments.map(({ name }) => name),
    ['Customer care', 'Sales'],
  )
  assert.deepEqual(
    own.tags.map(({ name }) => name),
    ['Urgent'],
  )
})

test('a deleted touchpoint still gives its name; other deleted entries are not shown', () => {
  const gone = (table: 'touchpoints' | 'channels', id: string): Library => ({
    ...library,
    [table]: { ...library[table], [id]: { ...library[table][id], deletedAt: 1 } },
  })
  const kind = laneKindOf('touchpoints')
  assert.equal(cardDisplay(card('x'), kind, gone('touchpoints', 'letter')).name, 'Welcome letter')
  assert.equal(cardDisplay(card('y'), kind, gone('channels', 'shop')).channel, null)
})

test('lanes of other kinds show no channel that a card may still hold', () => {
  const { name, channel, icon, presence } = cardDisplay(
    { ...card('y'), channelId: 'shop' },
    laneKindOf('actions'),
    library,
  )
  assert.deepEqual([name, channel, icon, presence], ['', null, null, ''])
  assert.equal(display('s').quoted, true)
})

test('a card in words is its name, its text without marks, and its figure', () => {
  const lane = (kind: 'touchpoints' | 'kpis' | 'images') =>
    ({ ...(map.lanes.T as never as (typeof map.lanes)[string]), kind }) as never
  assert.equal(
    cardWords({ ...card('x'), text: '**Soon** after' }, lane('touchpoints'), library),
    'Welcome letter\nSoon after',
  )
  assert.equal(
    cardWords({ ...card('z'), text: 'NPS', figure: '42', change: '+3' }, lane('kpis'), library),
    'NPS: 42 +3',
  )
  assert.equal(cardWords({ ...card('i'), text: '', alt: 'A bike' }, lane('images'), library), 'A bike')
})

test('what has no title is named by its kind or its place', () => {
  const bare = journey({ stages: { A: ['a1', 'a2'], B: [] } })
  const untitled = {
    ...bare,
    steps: Object.fromEntries(Object.entries(bare.steps).map(([id, row]) => [id, { ...row, title: ' ' }])),
    stages: Object.fromEntries(Object.entries(bare.stages).map(([id, row]) => [id, { ...row, title: '' }])),
  }
  const columns = columnsOf(untitled)
  assert.deepEqual(
    columns.map((column) => columnTitle(column, columns, t)),
    ['Step 1', 'Step 2', 'Stage 2'],
  )
  assert.equal(mapTitle(untitled, t), 'Untitled map')
  assert.equal(laneTitle(livingSorted(bare.lanes)[0] as never, translatorFor('fi')), 'Toiminta')
})

test('touchpoints are counted for each department and stage; one over several stages stands in each, and once in the total', () => {
  const { stages, rows, stageTotals, total } = touchpointsByDepartment(map, library)
  assert.deepEqual(
    stages.map(({ id }) => id),
    ['A', 'B', 'C'],
  )
  assert.deepEqual(
    rows.map(({ department, byStage, named, total }) => [
      department?.name ?? null,
      byStage.map((cards) => cards.map(({ id }) => id).join()),
      named,
      total,
    ]),
    [
      ['Customer care', ['y', 'y', ''], [false, false, false], 1],
      ['Sales', ['y', 'y', 'z'], [true, false, false], 2],
      [null, ['x', '', ''], [false, false, false], 1],
    ],
  )
  assert.deepEqual([stageTotals, total], [[2, 1, 1], 3])
})

test('the grid says who meets which touchpoint', () => {
  const { personaIds, rows, totals } = personaGrid(map)
  assert.deepEqual(personaIds, ['p', 'q'])
  assert.deepEqual(
    rows.map(({ card, stage, ticks }) => [card.id, stage.id, ticks]),
    [
      ['x', 'A', [false, false]],
      ['y', 'A', [true, false]],
      ['z', 'C', [true, true]],
    ],
  )
  assert.deepEqual(totals, [2, 1])
})

test('a filter leaves the cards that answer to all of its lists', () => {
  const stay = (filter: Partial<typeof NO_FILTER>) => [
    ...(cardsThatStay(map, library, { ...NO_FILTER, ...filter }) ?? ['all']),
  ]
  assert.deepEqual(stay({}), ['all'])
  assert.deepEqual(stay({ channelIds: ['mail'] }), ['x'])
  assert.deepEqual(stay({ departmentIds: ['oldSales'] }), ['y', 'z', 'd'])
  assert.deepEqual(stay({ tagIds: ['urgent'], departmentIds: ['care'] }), ['y'])
  assert.deepEqual(stay({ tagIds: ['urgent'], channelIds: ['mail'] }), [])
  assert.deepEqual(stay({ personaIds: ['q'] }), ['x', 'z', 'd', 's', 'i'])
})

test('a search finds words in whatever the map shows, in reading order', () => {
  const hits = (query: string) =>
    searchMap(map, library, query).map(({ table, id, field, ranges }) => [table, id, field, ranges])
  assert.deepEqual(hits('natet'), [['cards', 's', 'text', [[9, 14]]]])
  assert.deepEqual(hits('letter'), [['cards', 'x', 'touchpoint', [[8, 14]]]])
  assert.deepEqual(
    hits('sales').map(([, id]) => id),
    ['y', 'z', 'd'],
  )
  assert.deepEqual(
    hits('c1').map(([table, id]) => [table, id]),
    [['steps', 'c1']],
  )
  assert.deepEqual(hits(''), [])
  assert.deepEqual(searchMap(after(map, 'stage.delete', { ids: ['B'] }), library, 'natet'), [])
})

test('pictures without a text alternative are listed', () => {
  assert.deepEqual(
    cardsLackingAlt(map).map(({ id }) => id),
    ['i'],
  )
  assert.deepEqual(cardsLackingAlt(after(map, 'card.set', { id: 'i', fields: { alt: 'A shop' } })), [])
})

test('a map in a sentence counts what is shown and names its low point', () => {
  let felt = after(map, 'point.set', { columnId: 'a1', personaId: 'p', value: 3 })
  assert.equal(lowPoint(felt), null)
  felt = after(felt, 'point.set', { columnId: 'c1', personaId: 'q', value: -2 })
  felt = after(felt, 'point.set', { columnId: 'a2', personaId: 'q', value: -4, layer: 'expectation' })
  assert.equal(textSummary(felt, t), '3 stages, 3 steps, 4 lanes, 6 cards. Low point: c1.')
  const hidden = after(felt, 'lane.setHidden', { ids: ['T'], hidden: true })
  assert.equal(textSummary(hidden, translatorFor('sv')), '3 faser, 3 steg, 3 rader, 3 kort. Lägsta punkten: c1.')
  assert.equal(textSummary(journey({ stages: { A: [] } }), t), '1 stage, 1 lane, 0 cards.')
})

test('curves run through the columns of those whom the map names', () => {
  let felt = after(map, 'point.set', { columnId: 'c1', personaId: 'p', value: -5 })
  felt = after(felt, 'point.set', { columnId: 'a1', personaId: 'p', value: 5, emoji: '🤩' })
  felt = after(felt, 'point.set', { columnId: 'a1', personaId: 'q', value: 1, layer: 'expectation' })
  assert.deepEqual(
    curvesOf(felt).map(({ personaId, layer, points }) => [personaId, layer, points.map(({ at, face }) => [at, face])]),
    [
      [
        'p',
        'reality',
        [
          [0, '🤩'],
          [3, '😡'],
        ],
      ],
      ['q', 'expectation', [[0, '🙂']]],
    ],
  )
  assert.deepEqual(curvesOf(after(felt, 'map.removePersona', { personaId: 'q' })).length, 1)
  const turned = { ...felt, map: { map: { ...(felt.map.map as never as object), emotionMin: 5, emotionMax: 1 } } }
  assert.deepEqual(scaleOf(turned as never), { min: -5, max: 5 })
})

test('no query stumbles over any map', () => {
  fc.assert(
    fc.property(arbitraryBundle(), fc.constantFrom('a', 'ö b', '='), ({ map, library }, query) => {
      textSummary(map, t)
      const { rows, total } = touchpointsByDepartment(map, library)
      assert.ok(rows.every((row) => row.total <= total))
      assert.ok(personaGrid(map).rows.length <= total)
      for (const { text, ranges } of searchMap(map, library, query)) {
        assert.ok(ranges.every(([from, to]) => from < to && to <= text.length))
      }
      for (const tag of Object.keys(library.tags)) cardsThatStay(map, library, { ...NO_FILTER, tagIds: [tag] })
      cardsLackingAlt(map)
    }),
  )
})
