import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import * as Y from 'yjs'
import type { AnyDocument } from '../domain/document-type.ts'
import { libraryType } from '../domain/library/library-type.ts'
import { mapType } from '../domain/map/map-type.ts'
import { personaType } from '../domain/persona/persona-type.ts'
import { readDocument } from './ydoc/read.ts'

const folder = new URL('../../test/documents/', import.meta.url)
const types = { map: mapType, persona: personaType, library: libraryType }
const recordings = readdirSync(folder).filter((name) => name.endsWith('.yjs'))

for (const name of recordings) {
  test(`${name} is read as on the day it was recorded`, () => {
    const kind = name.split('-')[0] as keyof typeof types
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, readFileSync(new URL(name, folder)))
    const recorded = JSON.parse(readFileSync(new URL(name.replace('.yjs', '.json'), folder), 'utf8'))
    const today = readDocument(ydoc, types[kind])
    assert.deepEqual(today.setAside, recorded.setAside)
    for (const [table, rows] of Object.entries(recorded.document as AnyDocument)) {
      const read = (today.document as unknown as AnyDocument)[table] ?? {}
      assert.deepEqual(Object.keys(read).sort(), Object.keys(rows).sort(), table)
      for (const [id, row] of Object.entries(rows)) {
        const fields = Object.fromEntries(Object.keys(row).map((field) => [field, read[id]?.[field]]))
        assert.deepEqual(fields, row, `${table}/${id}`)
      }
    }
  })
}

test('the present version of every document type is recorded', () => {
  for (const { kind, version } of Object.values(types)) {
    assert.ok(
      recordings.includes(`${kind}-v${version}.yjs`),
      `record ${kind} ${version}: node test/record-documents.ts`,
    )
  }
})
