import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, noteLines, picture, refusedBy } from '../import/testing/picture.ts'
import { type Mapping, mappingSchema } from './mapping.ts'

const ODD = 'Kapitel,Vad,Hur\nEtt,gör a,bra\nTvå,gör b,illa'

test('a table that says nothing is refused, and read all the same when somebody insists', async () => {
  assert.equal(await refusedBy(ODD, { fileName: 'odd.csv' }), 'table-not-a-journey row:1')
  const { mapping } = await imported(ODD, { fileName: 'odd.csv', anyway: true })
  assert.deepEqual(
    mapping?.tables.map(({ use, layout, confidence }) => [use, layout, confidence]),
    [[true, 'grid', 0.2]],
  )
})

test('a corrected mapping is followed, and is plain JSON', async () => {
  const first = await imported(ODD, { fileName: 'odd.csv', anyway: true })
  const mapping: Mapping = mappingSchema.parse(JSON.parse(JSON.stringify(first.mapping)))
  const turned: Mapping = { ...mapping, tables: mapping.tables.map((table) => ({ ...table, layout: 'list' as const })) }
  const second = await imported(ODD, { fileName: 'odd.csv', mapping: turned })
  assert.ok(second.maps[0] && second.mapping)
  assert.match(picture(second.maps[0]), /\nEtt → Två\nVad \| Ett: gör a \| Två: gör b\nHur \| Ett: bra \| Två: illa$/)
  const pains = second.mapping.tables.map((table) => ({
    ...table,
    fields: table.fields.map((field) =>
      field.index === 2 ? { ...field, meaning: 'ignore' as const } : { ...field, lane: 'pains' as const },
    ),
  }))
  const third = await imported(ODD, { fileName: 'odd.csv', mapping: { ...second.mapping, tables: pains } })
  assert.match(third.maps[0] ? picture(third.maps[0]) : '', /\nVad <pains> \| Ett: gör a \| Två: gör b$/)
  assert.deepEqual(
    third.notes.map(({ reason, at }) => `${reason} ${at}`),
    ['column-not-used column:C'],
  )
  const said = pains.map((table) => ({ ...table, fields: table.fields.map((field) => ({ ...field, chosen: true })) }))
  const fourth = await imported(ODD, { fileName: 'odd.csv', mapping: { ...second.mapping, tables: said } })
  assert.deepEqual(noteLines(fourth), ['info left-out-as-chosen column:C'])
})

test('tables with the same headings have the same signature, whatever else is in them', async () => {
  const signature = async (text: string) => (await imported(text)).mapping?.tables[0]?.signature
  const one = await signature('Stage,Lane,Text\nA,Actions,a\nB,Pains,b')
  assert.equal(await signature('Stage,Lane,Text\nX,Thoughts,y'), one)
  assert.notEqual(await signature('Stage,Lane,Text,Tags\nX,Thoughts,y,z'), one)
})

test('separator, encoding and splitting can be corrected too', async () => {
  const text = 'Stage|Lane|Text\nA|Actions|one; two\nA|Pains|b'
  const { mapping } = await imported(text)
  assert.equal(mapping?.separator, '|')
  assert.equal(mapping?.encoding, 'utf-8')
  assert.ok(mapping)
  const split = await imported(text, {
    mapping: { ...mapping, tables: mapping.tables.map((table) => ({ ...table, split: true })) },
  })
  assert.match(split.maps[0] ? picture(split.maps[0]) : '', /A: one \| A: two/)
  const other = await imported(text, { mapping: { ...mapping, separator: ';' } })
  assert.notDeepEqual(other.mapping?.tables[0]?.fields, mapping.tables[0]?.fields)
})

test('mappings that don’t fit are refused, not followed', async () => {
  assert.equal(
    await refusedBy(ODD, { fileName: 'odd.csv', mapping: { version: 1, tables: 'x' } as never }),
    'mapping-invalid tables',
  )
  const table = { table: '1', use: true, layout: 'list', labels: 0, first: 1, fields: [] }
  const empty = mappingSchema.parse({ version: 1, tables: [table] })
  assert.equal(await refusedBy(ODD, { fileName: 'odd.csv', mapping: empty }), 'table-without-stages row:1')
  const far = mappingSchema.parse({
    version: 1,
    tables: [{ ...table, first: 900, fields: [{ index: 900, meaning: 'stage' }] }],
  })
  assert.equal(await refusedBy(ODD, { fileName: 'odd.csv', mapping: far }), 'table-without-stages row:1')
})

test('tables of other things are refused with their headings', async () => {
  for (const table of [
    'Name,City,Age\nBo,Oslo,3\nEva,Ribe,4',
    'Case ID;Activity;Timestamp\n1;Register;2020-01-01\n1;Pay;2020-01-02',
    'Deal,Stage,Amount,Owner,Email\nX,Won,10,Bo,b@x.org\nY,Lost,2,Eva,e@x.org',
    'id,subject,description,status\n1,Help,It broke,open',
    'Month\tJan\tFeb\nRevenue\t1\t2\nCost\t3\t4',
  ]) {
    assert.equal(await refusedBy(table, { fileName: 'table.csv' }), 'table-not-a-journey row:1', table)
  }
})
