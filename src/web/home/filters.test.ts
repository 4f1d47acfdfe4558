import assert from 'node:assert/strict'
import test from 'node:test'
import type { DocumentItem } from '../data/documents.ts'
import { filtered, languagesOf, NO_FILTER, statesOf } from './filters.ts'

const item = (title: string, more: Partial<DocumentItem> = {}): DocumentItem => ({
  id: title,
  kind: 'map',
  status: 'active',
  title,
  summary: { language: 'en', state: 'today' },
  createdAt: 0,
  updatedAt: 0,
  ...more,
})
const compare = new Intl.Collator('sv').compare
const titles = (items: readonly DocumentItem[]) => items.map(({ title }) => title)

test('the latest changed stands first, or the titles in the order of the language', () => {
  const items = [item('Ö', { updatedAt: 1 }), item('A', { updatedAt: 3 }), item('Å', { updatedAt: 2 })]
  assert.deepEqual(titles(filtered(items, NO_FILTER, compare)), ['A', 'Å', 'Ö'])
  assert.deepEqual(titles(filtered(items.toReversed(), { ...NO_FILTER, sort: 'title' }, compare)), ['A', 'Å', 'Ö'])
})

test('search goes past marks and case, through a persona’s role too, and wants every word', () => {
  const aino = item('Aino Mäkelä', { kind: 'persona', summary: { role: 'Office manager' } })
  const items = [item('Polkupyörä'), aino]
  assert.deepEqual(titles(filtered(items, { ...NO_FILTER, search: 'polkupyora' }, compare)), ['Polkupyörä'])
  assert.deepEqual(titles(filtered(items, { ...NO_FILTER, search: 'office MAKELA' }, compare)), ['Aino Mäkelä'])
  assert.deepEqual(filtered(items, { ...NO_FILTER, search: 'office polku' }, compare), [])
})

test('a state leaves personas out; a language concerns both', () => {
  const items = [
    item('a', { summary: { state: 'future', language: 'fi' } }),
    item('b', { summary: { state: 'today', language: 'fi' } }),
    item('p', { kind: 'persona', summary: { language: 'fi' } }),
    item('c', { summary: { state: 'future', language: 'sv' } }),
  ]
  assert.deepEqual(titles(filtered(items, { ...NO_FILTER, states: new Set(['future']) }, compare)), ['a', 'c'])
  assert.deepEqual(titles(filtered(items, { ...NO_FILTER, languages: new Set(['fi']) }, compare)), ['a', 'b', 'p'])
  assert.deepEqual(languagesOf(items), ['fi', 'sv'])
})

test('only what some map shows can be chosen', () => {
  const items = [item('b', { summary: { state: 'hypothetical' } }), item('a'), item('p', { kind: 'persona' })]
  assert.deepEqual(statesOf(items), ['today', 'hypothetical'])
  assert.deepEqual(statesOf([]), [])
})

test('what needs a review is what is past its day, or has a card that is', () => {
  const items = [
    item('map', { summary: { reviewOn: '2026-11-22' } }),
    item('card', { summary: { cardReviews: [['2026-11-01', 2]] } }),
    item('later', { summary: { reviewOn: '2026-11-23', cardReviews: [['2026-12-01', 1]] } }),
    item('persona', { kind: 'persona', summary: { reviewOn: '2026-01-01' } }),
    item('never'),
  ]
  assert.deepEqual(titles(filtered(items, { ...NO_FILTER, dueBy: '2026-11-22' }, compare)), ['map', 'card', 'persona'])
})
