import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { diffOf, type Notebook, notebookType, steps } from '../testing/notebook.ts'
import { readDocument } from '../ydoc/read.ts'
import { writeDiff } from '../ydoc/write.ts'
import { inspectUpdate } from './inspect.ts'
import { splitUpdate } from './split.ts'

const read = (ydoc: Y.Doc) => readDocument(ydoc, notebookType)

/** What several sessions on one machine did without a connection: their structs refer to each other's. */
const offlineWork = fc.array(fc.tuple(fc.nat(2), steps), { minLength: 1, maxLength: 30 }).map((moves) => {
  const sessions = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
  for (const [who, step] of moves) {
    const own = sessions[who as 0 | 1 | 2]
    for (const other of sessions) Y.applyUpdate(own, Y.encodeStateAsUpdate(other, Y.encodeStateVector(own)))
    writeDiff(own, notebookType, diffOf(step, read(own).document as Notebook), null)
  }
  for (const other of sessions) Y.applyUpdate(sessions[0], Y.encodeStateAsUpdate(other))
  return sessions[0]
})

test('the parts, applied one after the other, make the whole, and the server takes each of them', () => {
  fc.assert(
    fc.property(
      offlineWork,
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 1, max: 10 }),
      (work, bytes, structs) => {
        const server = new Y.Doc()
        for (const part of splitUpdate(Y.encodeStateAsUpdate(work), { bytes, structs })) {
          const inspection = inspectUpdate(part, server, () => true)
          assert.ok(inspection.ok, inspection.ok ? '' : inspection.flaw)
          Y.applyUpdate(server, inspection.update)
        }
        assert.deepEqual(read(server), read(work))
        assert.equal(inspectUpdate(Y.encodeStateAsUpdate(work), server, () => false).ok, true)
      },
    ),
    { numRuns: 300 },
  )
})

test('parts keep to their size, but for a text that is longer by itself', () => {
  const ydoc = new Y.Doc()
  for (let i = 0; i < 100; i++) ydoc.getText(`notes/n${i}/text`).insert(0, 'x'.repeat(i === 50 ? 5_000 : 100))
  const parts = splitUpdate(Y.encodeStateAsUpdate(ydoc), { bytes: 1_000, structs: 1_000 })
  const long = parts.filter(({ byteLength }) => byteLength > 1_200)
  assert.equal(long.length, 1)
  assert.ok(parts.length > 10)
})

test('what is short enough is left as it is', () => {
  const ydoc = new Y.Doc()
  ydoc.getText('notes/a/text').insert(0, 'short')
  const update = Y.encodeStateAsUpdate(ydoc)
  assert.deepEqual(splitUpdate(update, { bytes: 1_000, structs: 1_000 }), [update])
})
