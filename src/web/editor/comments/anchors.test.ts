import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../../domain/document-type.ts'
import { libraryType } from '../../../domain/library/library-type.ts'
import { columnsOf, lanesOf, living, stagesOf } from '../../../domain/map/columns.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { buildMap } from '../../../domain/templates/sketch.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { anchorOfTarget, type MapLook, placeOfAnchor, placeOfThread } from './anchors.ts'

let made = 0
const map: JourneyMap = buildMap(
  {
    title: 'Buying a bicycle',
    language: 'en',
    lanes: ['feelings', 'actions', 'pains'],
    stages: [
      { title: 'Look', steps: [{ title: 'Browse', cells: { actions: ['Reads'], pains: ['Too many'] } }] },
      { title: 'Buy', steps: [{ title: 'Pay', cells: { actions: ['Pays'] } }] },
    ],
  },
  { now: 1, newId: () => `n${made++}`, random: () => 0.5 },
)
const look = (of: JourneyMap = map): MapLook => ({
  map: of,
  library: emptyDocument(libraryType),
  people: new Map(),
  t: translatorFor('en'),
})
const refs = () => [
  ...living(map.cards).map(({ id }) => ({ kind: 'card' as const, recordId: id })),
  ...lanesOf(map).map(({ id }) => ({ kind: 'lane' as const, recordId: id })),
  ...columnsOf(map).map(({ id }) => ({ kind: 'step' as const, recordId: id })),
  ...stagesOf(map).map(({ id }) => ({ kind: 'stage' as const, recordId: id })),
  { kind: 'document' as const, recordId: '' },
]

test('everything on the map has a place, in the order in which the map is read', () => {
  const placed = refs().map((ref) => ({ ...placeOfAnchor(look(), ref), kind: ref.kind }))
  const order = placed.toSorted((a, b) => (a.at ?? -1) - (b.at ?? -1)).map(({ kind, label }) => `${kind} ${label}`)
  assert.deepEqual(order.slice(0, 5), [
    'document Buying a bicycle',
    'stage Look',
    'stage Buy',
    'step Browse',
    'step Pay',
  ])
  const rest = order.slice(5)
  const first = lanesOf(map).findIndex(({ kind }) => kind === 'actions')
  assert.ok(rest[first]?.startsWith('lane'))
  assert.deepEqual(
    rest.filter((words) => words.startsWith('card')),
    ['card Reads', 'card Pays', 'card Too many'],
  )
})

test('what was deleted keeps the words that it had', () => {
  const [card] = living(map.cards)
  assert.ok(card)
  const without = { ...map, cards: { ...map.cards, [card.id]: { ...card, deletedAt: 5 } } }
  const anchor = { kind: 'card', recordId: card.id, words: 'As it was' } as const
  assert.deepEqual(placeOfThread(look(without), anchor), {
    label: 'As it was',
    at: Number.MAX_SAFE_INTEGER,
    exists: false,
  })
  assert.equal(placeOfThread(look(), anchor).exists, true)
})

test('an empty cell is nothing to talk about', () => {
  const lane = lanesOf(map).find(({ kind }) => kind === 'actions')
  const [column] = columnsOf(map)
  const cell = { kind: 'cell', laneId: lane?.id ?? '', columnId: column?.id ?? '' } as const
  assert.equal(anchorOfTarget(map, cell), null)
  assert.deepEqual(anchorOfTarget(map, { kind: 'card', id: 'c' }), { kind: 'card', recordId: 'c' })
})
