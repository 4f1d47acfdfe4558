import assert from 'node:assert/strict'
import { test } from 'node:test'
import { living } from '../../domain/map/columns.ts'
import { importText } from '../import/import-file.ts'
import { CHOICE_VALUES, choiceValue, isMappingChoice, type MappingChoice } from './mapping-choice.ts'

let ids = 0
const read = (text: string, choices: readonly MappingChoice[]) =>
  importText({ text, importer: 'csv', now: 0, newId: () => `id${ids++}`, choices })

const STOCK = 'sku,qty,price\nA1,3,9.5\nB2,4,2.5\n'

test('a table that is no journey becomes one by what is said of its columns', async () => {
  const found = await read(STOCK, [
    { name: 'sku', value: 'stage' },
    { name: 'QTY', value: 'pains' },
    { name: 'C', value: 'ignore' },
  ])
  assert.ok(found.ok)
  const [bundle] = found.value.maps
  assert.ok(bundle)
  assert.deepEqual(
    Object.values(bundle.map.stages).map(({ title }) => title),
    ['A1', 'B2'],
  )
  assert.deepEqual(
    living(bundle.map.lanes).map(({ kind, title }) => [kind, title]),
    [['pains', 'qty']],
  )
  assert.deepEqual(
    living(bundle.map.cards)
      .map(({ text }) => text)
      .sort(),
    ['3', '4'],
  )
  const [table] = found.value.mapping?.tables ?? []
  assert.deepEqual(
    [table?.layout, table?.use, table?.fields.map(choiceValue)],
    ['list', true, ['stage', 'pains', 'ignore']],
  )
})

test('rows are named in a grid, by heading or number, and only one of them holds the stages', async () => {
  const grid = 'x,Mon,Tue\nDay,A,B\nGrumbles,long queue,no chair\n'
  const found = await read(grid, [
    { name: 'layout', value: 'grid' },
    { name: '2', value: 'stage' },
    { name: 'Grumbles', value: 'pains' },
  ])
  assert.ok(found.ok, found.ok ? '' : found.refusal.reason)
  const map = found.value.maps[0]?.map
  assert.ok(map)
  assert.deepEqual(
    Object.values(map.stages).map(({ title }) => title),
    ['A', 'B'],
  )
  assert.deepEqual(
    living(map.cards)
      .map(({ text }) => text)
      .sort(),
    ['long queue', 'no chair'],
  )
})

test('a name that the table has not is refused with those that it has', async () => {
  const found = await read(STOCK, [{ name: 'weight', value: 'pains' }])
  assert.ok(!found.ok)
  assert.equal(found.refusal.reason, 'mapping-name-unknown')
  assert.equal(found.refusal.values?.name, 'weight')
  assert.match(String(found.refusal.values?.names), /sku/)
})

test('what can be said is one of the listed values', () => {
  for (const value of CHOICE_VALUES) assert.ok(isMappingChoice({ name: 'a', value }), value)
  for (const value of ['', 'cards', 'boss', 'lane:boss', 'grid'])
    assert.ok(!isMappingChoice({ name: 'a', value }), value)
  assert.ok(isMappingChoice({ name: 'layout', value: 'list' }) && !isMappingChoice({ name: 'layout', value: 'stage' }))
  assert.ok(!isMappingChoice({ name: '', value: 'stage' }))
  assert.equal(choiceValue({ meaning: 'cards', lane: 'text' }), 'lane:text')
  assert.equal(choiceValue({ meaning: 'text', lane: 'custom' }), 'text')
})
