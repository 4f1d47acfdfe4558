import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { translatorFor } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { demoWorkspace } from '../demo/demo-workspace.ts'
import { emptyDocument } from '../document-type.ts'
import { libraryType } from '../library/library-type.ts'
import type { JourneyMap } from '../map/map-type.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { after, journey, testContext } from '../testing/journey.ts'
import { type ChangeWords, changeBesideMark, changeMessage } from './change-message.ts'
import { comparisonOf } from './compare-maps.ts'
import { groupChanges } from './group-changes.ts'

const shop = journey({
  stages: { Buy: ['Find', 'Pay'], Use: ['Ride'] },
  lanes: { A: 'actions', P: 'pains', F: 'feelings' },
  cards: { 'A Pay': ['Invoice'], 'P Ride': ['Rain'] },
  personas: ['maja'],
})

function said(before: JourneyMap, next: JourneyMap, language = 'en'): string[] {
  const comparison = comparisonOf(before, next)
  const words: ChangeWords = {
    ...comparison,
    library: emptyDocument(libraryType),
    personaName: (id) => (id === 'maja' ? 'Maja' : ''),
    translate: translatorFor(language),
  }
  return comparison.changes.map((change) => changeMessage(change, words))
}

test('each kind of change says what, and from where to where', () => {
  const moved = after(shop, 'card.move', { ids: ['Invoice'], laneId: 'A', columnId: 'Ride' })
  assert.deepEqual(said(shop, moved), ['Moved: card “Invoice”, from “Pay” to “Ride”'])
  const elsewhere = after(shop, 'card.move', { ids: ['Invoice'], laneId: 'P', columnId: 'Ride' })
  assert.deepEqual(said(shop, elsewhere), ['Moved: card “Invoice”, from “Actions, Pay” to “Pain points, Ride”'])
  const felt = after(shop, 'point.set', { columnId: 'Pay', personaId: 'maja', value: -3, word: 'Cross' })
  assert.deepEqual(said(shop, felt), ['Added: feeling “Maja, Pay, Reality”: -3 Cross'])
  const better = after(felt, 'point.set', { columnId: 'Pay', personaId: 'maja', value: 2 })
  assert.deepEqual(said(felt, better), ['Changed: feeling “Maja, Pay, Reality”: value from -3 to 2'])
  assert.deepEqual(said(shop, after(shop, 'card.delete', { ids: ['Rain'] })), [
    'Removed: card “Rain” (Pain points, Ride)',
  ])
})

test('beside a mark the kind is not said again', () => {
  const comparison = comparisonOf(shop, after(shop, 'card.delete', { ids: ['Rain'] }))
  const words = {
    ...comparison,
    library: emptyDocument(libraryType),
    personaName: () => '',
    translate: translatorFor('en'),
  }
  assert.deepEqual(
    comparison.changes.map((change) => changeBesideMark(change, words)),
    ['card “Rain” (Pain points, Ride)'],
  )
})

test('a change is said in the language of the reader', () => {
  const next = after(shop, 'stage.rename', { id: 'Buy', title: 'Order' })
  assert.deepEqual(
    LANGUAGES.map((language) => said(shop, next, language)[0]),
    [
      'Changed: stage “Buy”: title now “Order”',
      'Ändrat: fasen ”Buy”: rubrik nu ”Order”',
      'Muutettu: vaihe ”Buy”: otsikko nyt ”Order”',
      'Ændret: fasen »Buy«: titel nu »Order«',
    ],
  )
})

test('whatever differs can be said', () => {
  fc.assert(
    fc.property(arbitraryBundle(), arbitraryBundle(), (one, other) => {
      for (const language of LANGUAGES) {
        for (const sentence of said(one.map, other.map, language)) assert.doesNotMatch(sentence, /undefined|\n/)
      }
    }),
    { numRuns: 30 },
  )
})

test('what went with a stage is told with it, and nothing is told twice', () => {
  const { changes } = comparisonOf(shop, after(shop, 'stage.delete', { ids: ['Use'] }))
  const groups = groupChanges(changes)
  assert.deepEqual(
    groups.map(({ change, along }) => [change.id, along.map(({ id }) => id)]),
    [['Use', ['Ride', 'Rain']]],
  )
  assert.equal(groups.flatMap(({ change, along }) => [change, ...along]).length, changes.length)
})

test('the example’s wanted future differs from today in what one can name', () => {
  const translate = translatorFor('en')
  const { maps, library } = demoWorkspace(translate, testContext())
  const comparison = comparisonOf(maps[1]?.map as JourneyMap, maps[2]?.map as JourneyMap)
  assert.equal(comparison.matching.by, 'identity')
  const words = { ...comparison, library, personaName: () => 'Samira', translate }
  const sentences = comparison.changes.map((change) => changeMessage(change, words))
  assert.ok(sentences.some((sentence) => sentence.includes('what the map shows from Today to Wanted future')))
  for (const kind of ['Added', 'Changed'])
    assert.ok(
      sentences.some((sentence) => sentence.startsWith(kind)),
      kind,
    )
  assert.ok(comparison.changes.length < Object.keys(comparison.after.cards).length)
})
