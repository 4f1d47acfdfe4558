import fc from 'fast-check'
import * as Y from 'yjs'
import { readDocument } from '../ydoc/read.ts'
import { writeDiff } from '../ydoc/write.ts'
import { diffOf, type Notebook, notebookType, steps } from './notebook.ts'

/** Times the usual number of runs: `POLKU_FUZZ=100` for a long night. */
export const FUZZ = Number(process.env.POLKU_FUZZ ?? 1)

/** Some history of a document, and an honest update that follows on it. */
export const history = fc
  .tuple(fc.array(steps, { minLength: 1, maxLength: 12 }), fc.array(steps, { minLength: 1, maxLength: 4 }))
  .map(([before, after]) => {
    const ydoc = new Y.Doc()
    const write = (all: typeof before) => {
      for (const step of all) {
        const { document } = readDocument(ydoc, notebookType)
        writeDiff(ydoc, notebookType, diffOf(step, document as Notebook), null)
      }
    }
    write(before)
    const state = Y.encodeStateAsUpdate(ydoc)
    const client = ydoc.clientID
    const vector = Y.encodeStateVector(ydoc)
    write(after)
    return { state, client, update: Y.encodeStateAsUpdate(ydoc, vector) }
  })

/** One way to spoil bytes; `at` and `of` are shares of the length. */
export const mutation = fc.oneof(
  fc.record({ how: fc.constant('flip'), at: fc.nat(9999), bit: fc.nat(7) }),
  fc.record({ how: fc.constant('set'), at: fc.nat(9999), to: fc.constantFrom(0, 1, 10, 127, 128, 255) }),
  fc.record({ how: fc.constant('cut'), at: fc.nat(9999) }),
  fc.record({ how: fc.constant('drop'), at: fc.nat(9999), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ how: fc.constant('repeat'), at: fc.nat(9999), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ how: fc.constant('insert'), at: fc.nat(9999), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
) as fc.Arbitrary<Mutation>

type Mutation =
  | { how: 'flip'; at: number; bit: number }
  | { how: 'set'; at: number; to: number }
  | { how: 'cut'; at: number }
  | { how: 'drop' | 'repeat'; at: number; count: number }
  | { how: 'insert'; at: number; bytes: Uint8Array }

export function mutate(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let result = [...bytes]
  for (const change of mutations) {
    const at = Math.floor((change.at / 10_000) * result.length)
    switch (change.how) {
      case 'flip':
        result[at] = (result[at] ?? 0) ^ (1 << change.bit)
        break
      case 'set':
        result[at] = change.to
        break
      case 'cut':
        result = result.slice(0, at)
        break
      case 'drop':
        result.splice(at, change.count)
        break
      case 'repeat':
        result.splice(at, 0, ...result.slice(at, at + change.count))
        break
      case 'insert':
        result.splice(at, 0, ...change.bytes)
        break
      default:
        change satisfies never
    }
  }
  return Uint8Array.from(result)
}
