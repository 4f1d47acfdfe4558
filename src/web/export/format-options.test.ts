import assert from 'node:assert/strict'
import test from 'node:test'
import { fileNameOf, optionsOf, USUAL } from './format-options.ts'

test('a format gets the choices it understands', () => {
  assert.deepEqual(optionsOf('pdf', USUAL), { paper: 'a1', pages: 'one' })
  assert.deepEqual(optionsOf('png', USUAL), { theme: 'light', width: 3200 })
  assert.deepEqual(optionsOf('json', { ...USUAL, language: 'fi' }), {})
  assert.deepEqual(optionsOf('xlsx', { ...USUAL, language: 'fi' }), { language: 'fi' })
})

test('a title becomes a file’s name that every system takes', () => {
  assert.equal(fileNameOf('Köpa cykel: idag/imorgon?', '.pdf'), 'Köpa cykel idag imorgon.pdf')
  assert.equal(fileNameOf('..\\..\\etc\u202Egnp', '.svg'), '.. .. etc gnp.svg')
  assert.equal(fileNameOf(' / ', '.csv'), 'map.csv')
  assert.ok(fileNameOf('x'.repeat(500), '.json').length < 130)
})
