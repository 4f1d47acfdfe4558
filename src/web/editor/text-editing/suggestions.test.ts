import assert from 'node:assert/strict'
import test from 'node:test'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { startingLibrary } from '../../../domain/library/starting-library.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { suggestionsFor } from './suggestions.ts'

const library = startingLibrary(translatorFor('en'))
const touchpoints = laneKindOf('touchpoints')

test('what begins with the name comes first, accents and case aside, and few of them', () => {
  const found = suggestionsFor(library, touchpoints, 'SÉArch')
  assert.ok(found.length <= 9)
  assert.match(found[0]?.label ?? '', /^Search/)
  assert.ok(found.slice(0, -1).every(({ label }) => /search/i.test(label)))
})

test('an unknown name can be added; a known one need not', () => {
  assert.deepEqual(suggestionsFor(library, touchpoints, 'Carrier pigeon').at(-1), {
    kind: 'create',
    noun: 'touchpoint',
    label: 'Carrier pigeon',
    icon: 'plus',
  })
  const known = suggestionsFor(library, touchpoints, 'x').at(0)
  if (known && known.kind !== 'create') {
    assert.ok(
      suggestionsFor(library, touchpoints, ` ${known.label.toUpperCase()} `).every(({ kind }) => kind !== 'create'),
    )
  }
})

test('departments are offered in their lane, channels in theirs', () => {
  assert.ok(suggestionsFor(library, laneKindOf('departments'), 'market').some(({ kind }) => kind === 'department'))
  assert.ok(suggestionsFor(library, laneKindOf('channels'), 'mail').every(({ kind }) => kind === 'channel'))
})
