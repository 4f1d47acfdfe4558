import assert from 'node:assert/strict'
import test from 'node:test'
import { isRemembered, mappingIn, withRemembered } from './remembered-mappings.ts'

const table = (more: object) => ({
  table: 'Sheet 1',
  title: '',
  signature: 'stage|actions',
  layout: 'grid',
  fields: [],
  ...more,
})

test('a table with the same headings is read as it was corrected, under its own name', () => {
  const settings = { mapping: { version: 1, tables: [table({ layout: 'list', title: 'Mine' })] } }
  const corrected = withRemembered(settings, { 'stage|actions': table({ table: 'Other', title: 'Other' }) as never })
  assert.deepEqual(mappingIn(corrected)?.tables, [table({ title: 'Mine' })])
})

test('nothing is sent twice where nothing is remembered, nothing differs, or the format has no mapping', () => {
  const settings = { mapping: { version: 1, tables: [table({})] } }
  assert.equal(withRemembered(settings, {}), null)
  assert.equal(withRemembered(settings, { 'stage|actions': table({}) as never }), null)
  assert.equal(withRemembered({ other: 1 }, {}), null)
  assert.equal(
    withRemembered({ mapping: { version: 1, tables: [table({ signature: '' })] } }, { '': table({}) as never }),
    null,
  )
})

test('a table is found again when somebody turned it around, and shows nothing that another one held', () => {
  const field = (sample: string) => ({ index: 0, meaning: 'stage', sample })
  const settings = {
    mapping: { version: 1, tables: [table({ signature: 'a', turned: 'b', fields: [field('mine')] })] },
  }
  const remembered = { b: table({ signature: 'b', layout: 'list', use: true, fields: [field('theirs')] }) as never }
  assert.equal(isRemembered(settings, remembered), true)
  assert.equal(isRemembered(settings, {}), false)
  assert.deepEqual(mappingIn(withRemembered(settings, remembered))?.tables, [
    table({ signature: 'b', layout: 'list', use: true, fields: [{ index: 0, meaning: 'stage', sample: undefined }] }),
  ])
  const same = { a: table({ signature: 'a', fields: [field('theirs')] }) as never }
  assert.deepEqual(mappingIn(withRemembered(settings, same))?.tables[0]?.fields, [field('mine')])
})
