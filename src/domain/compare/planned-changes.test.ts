import assert from 'node:assert/strict'
import test from 'node:test'
import { translatorFor } from '../../i18n/catalogues.ts'
import { emptyDocument } from '../document-type.ts'
import { libraryType } from '../library/library-type.ts'
import type { JourneyMap } from '../map/map-type.ts'
import { after, journey, refusal } from '../testing/journey.ts'
import { changeMessage } from './change-message.ts'
import { comparisonOf } from './compare-maps.ts'
import { futureMap } from './future-map.ts'
import { changeKey, changeNamed } from './map-change.ts'
import { plansFor, settledMessage } from './planned-changes.ts'

const today = journey({ stages: { Buy: ['Find', 'Pay'] }, cards: { 'L Find': ['Search'], 'L Pay': ['Invoice'] } })
const wanted = after(futureMap(today, { baseMapId: 'today', title: 'Wanted' }), 'card.delete', { ids: ['Invoice'] })
const KEY = 'removed:cards:Invoice'
const planned = after(wanted, 'change.set', {
  id: KEY,
  fields: { name: 'Pay by phone', ownerId: 'u1', state: 'planned' },
})

const plans = (before: JourneyMap, next: JourneyMap, id = 'today') => plansFor(id, next, comparisonOf(before, next))

test('a difference carries what was planned of it, and nothing is planned of the others', () => {
  const comparison = comparisonOf(today, planned)
  const [map, card] = comparison.changes.map(changeKey)
  assert.deepEqual([map, card], ['changed:map:map', KEY])
  const found = plansFor('today', planned, comparison)
  assert.deepEqual(
    [...(found?.byKey ?? [])].map(([key, { name }]) => [key, name]),
    [[KEY, 'Pay by phone']],
  )
  assert.deepEqual(found?.settled, [])
})

test('plans are no difference themselves, and speak of the way from that map alone', () => {
  assert.equal(comparisonOf(today, planned).changes.length, comparisonOf(today, wanted).changes.length)
  assert.equal(plans(today, planned, 'another'), null)
  assert.equal(plans(today, today), null)
})

test('a plan outlives its difference, and says what became of it', () => {
  const outcome = (before: JourneyMap, next: JourneyMap) => plans(before, next)?.settled.map((each) => each.outcome)
  assert.deepEqual(outcome(after(today, 'card.delete', { ids: ['Invoice'] }), planned), ['neither'])
  assert.deepEqual(outcome(today, after(planned, 'card.restore', { ids: ['Invoice'] })), ['both'])
  const moved = after(after(planned, 'card.restore', { ids: ['Invoice'] }), 'card.move', {
    ids: ['Invoice'],
    laneId: 'L',
    columnId: 'Find',
  })
  assert.deepEqual(outcome(today, moved), ['other'])
})

test('a settled change is named though the record is deleted in both maps', () => {
  const done = after(today, 'card.delete', { ids: ['Invoice'] })
  const [settled] = plans(done, planned)?.settled ?? []
  assert.ok(settled)
  const words = {
    ...comparisonOf(done, planned),
    before: done,
    after: planned,
    library: emptyDocument(libraryType),
    personaName: () => '',
    translate: translatorFor('en'),
  }
  assert.equal(settledMessage(settled, words), 'Removed: card “Invoice”')
})

test('a plan that was taken away says again what it said once it is written anew', () => {
  const gone = after(planned, 'change.delete', { id: KEY })
  assert.equal(plans(today, gone)?.byKey.size, 0)
  assert.equal(refusal(gone, 'change.delete', { id: KEY }), 'change-not-found')
  const back = after(gone, 'change.set', { id: KEY, fields: { state: 'done' } })
  assert.deepEqual(
    [back.changes[KEY]?.name, back.changes[KEY]?.state, back.changes[KEY]?.deletedAt],
    ['Pay by phone', 'done', null],
  )
})

test('a change is named by what happened to which record, and by nothing else', () => {
  assert.deepEqual(changeNamed('moved:points:a:p:reality'), { kind: 'moved', table: 'points', id: 'a:p:reality' })
  assert.deepEqual(
    [changeNamed('stolen:cards:x'), changeNamed('added:purses:x'), changeNamed('added')],
    [null, null, null],
  )
  for (const id of ['added', 'added:cards:', 'stolen:cards:x', 'added:cards:a b']) {
    assert.equal(refusal(wanted, 'change.set', { id, fields: {} }), 'invalid-arguments', id)
  }
})

test('another future map of the same map begins without plans', () => {
  assert.deepEqual(futureMap(planned, { baseMapId: 'wanted', title: 'Later' }).changes, {})
})

test('what was planned is part of the map’s history', () => {
  const said = (before: JourneyMap, next: JourneyMap) => {
    const comparison = comparisonOf(before, next, { by: 'identity' })
    const words = {
      ...comparison,
      library: emptyDocument(libraryType),
      personaName: () => '',
      memberName: (id: string) => (id === 'u2' ? 'Aino' : ''),
      translate: translatorFor('en'),
    }
    return comparison.changes.map((change) => changeMessage(change, words))
  }
  assert.deepEqual(said(wanted, planned), ['Added: plan for “Pay by phone”'])
  const later = after(planned, 'change.set', { id: KEY, fields: { state: 'underWay', ownerId: 'u2' } })
  assert.deepEqual(said(planned, later), [
    'Changed: plan for “Pay by phone”: owner from Somebody who is no longer a member to Aino; state from Planned to Under way',
  ])
})
