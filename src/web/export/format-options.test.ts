import assert from 'node:assert/strict'
import test from 'node:test'
import { fileNameOf, optionsOf, USUAL } from './format-options.ts'

test('a format gets the choices it understands', () => {
  const { map, persona } = USUAL
  assert.deepEqual(optionsOf('map', 'pdf', map), { paper: 'a1', pages: 'one' })
  assert.deepEqual(optionsOf('map', 'pdf', { ...map, orientation: 'portrait' }), {
    paper: 'a1',
    pages: 'one',
    orientation: 'portrait',
  })
  assert.deepEqual(optionsOf('map', 'png', map), { theme: 'light', width: 3200 })
  assert.deepEqual(optionsOf('map', 'json', { ...map, language: 'fi' }), {})
  assert.deepEqual(optionsOf('map', 'xlsx', { ...map, language: 'fi' }), { language: 'fi' })
  assert.deepEqual(optionsOf('persona', 'json', persona), {})
  assert.deepEqual(optionsOf('persona', 'pdf', persona), { sheet: 'profile', paper: 'a4', orientation: 'landscape' })
  assert.deepEqual(optionsOf('persona', 'pdf', { ...persona, sheet: 'empathy' }), { sheet: 'empathy', paper: 'a4' })
})

test('a title becomes a file’s name that every system takes', () => {
  assert.equal(fileNameOf('Köpa cykel: idag/imorgon?', '.pdf'), 'Köpa cykel idag imorgon.pdf')
  assert.equal(fileNameOf('..\\..\\etc\u202Egnp', '.svg'), '.. .. etc gnp.svg')
  assert.equal(fileNameOf(' / ', '.csv'), 'polku.csv')
  assert.ok(fileNameOf('x'.repeat(500), '.json').length < 130)
})
