import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { FUZZ, history, mutate, mutation } from '../testing/mutation.ts'
import { notebookType } from '../testing/notebook.ts'
import { readDocument } from '../ydoc/read.ts'
import { type Flaw, inspectUpdate } from './inspect.ts'

const anybody = () => true

function docOf(state?: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc()
  if (state) Y.applyUpdate(ydoc, state)
  return ydoc
}

/** Writes an update by hand: structs as `write` functions by client and clock, and ranges to delete. */
function forge(
  blocks: readonly { client: number; clock: number; structs: readonly (Y.Item | Y.GC | Y.Skip)[] }[],
  deletions: readonly { client: number; clock: number; length: number }[] = [],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, blocks.length)
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, clock)
    for (const struct of structs) struct.write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, deletions.length)
  for (const { client, clock, length } of deletions) {
    for (const value of [client, 1, clock, length]) encoding.writeVarUint(encoder.restEncoder, value)
  }
  return encoder.toUint8Array()
}

type Origins = { origin?: Y.ID; rightOrigin?: Y.ID; parent?: string | Y.ID; key?: string }

function item(
  client: number,
  clock: number,
  content: unknown,
  { origin, rightOrigin, parent = 'notes', key }: Origins = {},
): Y.Item {
  const args = [
    Y.createID(client, clock),
    null,
    origin ?? null,
    null,
    rightOrigin ?? null,
    parent,
    key ?? null,
    content,
  ]
  return new (Y.Item as unknown as new (...args: unknown[]) => Y.Item)(...args)
}

const string = (value: string) => new Y.ContentString(value)

function flawOf(update: Uint8Array, ydoc = docOf(), mayWrite: (client: number) => boolean = anybody): Flaw | 'none' {
  const before = Y.encodeStateAsUpdate(ydoc)
  const inspection = inspectUpdate(update, ydoc, mayWrite)
  assert.deepEqual(Y.encodeStateAsUpdate(ydoc), before, 'inspecting changes nothing')
  return inspection.ok ? 'none' : inspection.flaw
}

test('honest updates pass, also twice and in parts that overlap', () => {
  fc.assert(
    fc.property(history, ({ state, update, client }) => {
      const ydoc = docOf(state)
      const first = inspectUpdate(update, ydoc, (id) => id === client)
      assert.ok(first.ok)
      Y.applyUpdate(ydoc, update)
      const again = inspectUpdate(update, ydoc, () => false)
      assert.ok(again.ok && !again.news && again.clients.length === 0)
      const all = inspectUpdate(Y.encodeStateAsUpdate(ydoc), docOf(state), anybody)
      assert.ok(all.ok && all.news === first.news)
    }),
    { numRuns: 200 },
  )
})

test('nobody writes in another’s name, not even ahead of them', () => {
  const ydoc = docOf()
  ydoc.getText('notes/a/text').insert(0, 'mine')
  const { clientID, store } = ydoc
  const update = forge([
    { client: clientID, clock: Y.getState(store, clientID), structs: [item(clientID, 4, string('forged'))] },
  ])
  assert.equal(
    flawOf(update, ydoc, (client) => client !== clientID),
    'foreign-client',
  )
  assert.equal(
    flawOf(update, ydoc, (client) => client === clientID),
    'none',
  )
})

test('what is known already may come from anybody', () => {
  const ydoc = docOf()
  ydoc.getText('notes/a/text').insert(0, 'mine')
  assert.equal(
    flawOf(Y.encodeStateAsUpdate(ydoc), ydoc, () => false),
    'none',
  )
})

test('what is known of a struct already is cut away, so that it cannot be told differently', () => {
  const ydoc = docOf(forge([{ client: 7, clock: 0, structs: [item(7, 0, string('ab'), { parent: 'notes/a/text' })] }]))
  const longer = forge([{ client: 7, clock: 1, structs: [item(7, 1, string('bcd'), { parent: 'notes/b/text' })] }])
  const inspection = inspectUpdate(longer, ydoc, anybody)
  assert.ok(inspection.ok && inspection.news)
  Y.applyUpdate(ydoc, inspection.update)
  assert.equal(ydoc.getText('notes/a/text').toString(), 'abcd')
  assert.equal(ydoc.getText('notes/b/text').toString(), '')
})

test('gaps and stretches left out are refused', () => {
  assert.equal(flawOf(forge([{ client: 7, clock: 3, structs: [item(7, 3, string('late'))] }])), 'gap')
  const skipped = [new Y.Skip(Y.createID(7, 0), 3), item(7, 3, string('late'))]
  assert.equal(flawOf(forge([{ client: 7, clock: 0, structs: skipped }])), 'gap')
})

test('references to what is not there are refused, also those that wait for each other', () => {
  const one = (origins: Origins) => forge([{ client: 7, clock: 0, structs: [item(7, 0, string('x'), origins)] }])
  assert.equal(flawOf(one({ origin: Y.createID(9, 0) })), 'missing-dependency')
  assert.equal(flawOf(one({ rightOrigin: Y.createID(9, 0) })), 'missing-dependency')
  assert.equal(flawOf(one({ parent: Y.createID(9, 0) })), 'missing-dependency')
  assert.equal(flawOf(one({ origin: Y.createID(7, 0) })), 'missing-dependency')
  const circle = forge([
    { client: 7, clock: 0, structs: [item(7, 0, string('x'), { origin: Y.createID(8, 0) })] },
    { client: 8, clock: 0, structs: [item(8, 0, string('y'), { origin: Y.createID(7, 0) })] },
  ])
  assert.equal(flawOf(circle), 'missing-dependency')
  const later = [item(7, 0, string('x'), { origin: Y.createID(7, 1) }), item(7, 1, string('y'))]
  assert.equal(flawOf(forge([{ client: 7, clock: 0, structs: later }])), 'missing-dependency')
})

test('a parent that is no shared type is refused', () => {
  const ydoc = docOf()
  ydoc.getText('notes/a/text').insert(0, 'text')
  const child = item(7, 0, string('x'), { parent: Y.createID(ydoc.clientID, 1) })
  assert.equal(flawOf(forge([{ client: 7, clock: 0, structs: [child] }]), ydoc), 'missing-dependency')
})

test('items that tie two places together, and text under a key, are refused', () => {
  const ydoc = docOf()
  ydoc.clientID = 5
  ydoc.getText('notes/a/text').insert(0, 'ab')
  ydoc.getText('notes/b/text').insert(0, 'cd')
  ydoc.getMap('notes').set('a', 1)
  const one = (content: unknown, origins: Origins) =>
    forge([{ client: 7, clock: 0, structs: [item(7, 0, content, origins)] }])
  const [a, b, key] = [Y.createID(5, 0), Y.createID(5, 2), Y.createID(5, 4)]
  assert.equal(flawOf(one(string('x'), { origin: a, rightOrigin: b }), ydoc), 'torn-place')
  assert.equal(flawOf(one(string('x'), { origin: a, rightOrigin: Y.createID(5, 1) }), ydoc), 'none')
  assert.equal(flawOf(one(string('x'), { origin: key }), ydoc), 'torn-place')
  assert.equal(flawOf(one(new Y.ContentAny([2]), { rightOrigin: key }), ydoc), 'torn-place')
  assert.equal(flawOf(one(new Y.ContentAny([2, 3]), { origin: key }), ydoc), 'torn-place')
  assert.equal(flawOf(one(new Y.ContentAny([2]), { origin: key }), ydoc), 'none')
})

test('deletions of what nobody has written yet are refused', () => {
  const ydoc = docOf()
  ydoc.getText('notes/a/text').insert(0, 'text')
  const { clientID } = ydoc
  assert.equal(flawOf(forge([], [{ client: clientID, clock: 2, length: 2 }]), ydoc), 'none')
  assert.equal(flawOf(forge([], [{ client: clientID, clock: 2, length: 3 }]), ydoc), 'deletes-the-unknown')
  assert.equal(flawOf(forge([], [{ client: 99, clock: 0, length: 1 }]), ydoc), 'deletes-the-unknown')
})

test('implausible lengths, clocks and client ids are refused', () => {
  const gc = (length: number) => forge([{ client: 7, clock: 0, structs: [new Y.GC(Y.createID(7, 0), length)] }])
  assert.equal(flawOf(gc(1000)), 'none')
  assert.equal(flawOf(gc(2 ** 40)), 'implausible-length')
  assert.equal(flawOf(gc(0)), 'implausible-length')
  const deleted = item(7, 0, new Y.ContentDeleted(2 ** 45))
  assert.equal(flawOf(forge([{ client: 7, clock: 0, structs: [deleted] }])), 'implausible-length')
  assert.equal(
    flawOf(forge([{ client: 2 ** 33, clock: 0, structs: [item(2 ** 33, 0, string('x'))] }])),
    'implausible-client',
  )
})

test('a document inside a document is refused', () => {
  const ydoc = docOf()
  ydoc.getMap('notes').set('a', new Y.Doc())
  assert.equal(flawOf(Y.encodeStateAsUpdate(ydoc)), 'forbidden-content')
})

test('giants are refused before they are decoded, and crowds before they are compared', () => {
  assert.equal(flawOf(new Uint8Array(1024 * 1024 + 1)), 'too-large')
  const crowd = Array.from({ length: 20_001 }, (_, clock) => new Y.GC(Y.createID(7, clock), 1))
  assert.equal(flawOf(forge([{ client: 7, clock: 0, structs: crowd }])), 'too-many-structs')
})

test('bytes that end early, say more than they hold, or nest without end are malformed', () => {
  for (const bytes of [[], [1], [1, 1, 7], [255, 255, 255, 255, 15], [1, 255, 255, 255, 255, 7, 7, 0]]) {
    assert.equal(flawOf(Uint8Array.from(bytes)), 'malformed')
  }
  const nested = new Y.ContentAny([JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))])
  const update = forge([{ client: 7, clock: 0, structs: [item(7, 0, nested)] }])
  assert.ok(['none', 'malformed'].includes(flawOf(update)))
})

test('spoilt updates are refused or harmless: nothing throws, waits, or keeps the document from being read', () => {
  fc.assert(
    fc.property(
      history,
      fc.array(fc.array(mutation, { minLength: 1, maxLength: 3 }), { minLength: 10, maxLength: 10 }),
      (base, spoilings) => {
        const ydoc = docOf(base.state)
        for (const mutations of spoilings) {
          const inspection = inspectUpdate(mutate(base.update, mutations), ydoc, anybody)
          if (inspection.ok) Y.applyUpdate(ydoc, inspection.update)
          assert.equal(ydoc.store.pendingStructs, null)
          assert.equal(ydoc.store.pendingDs, null)
        }
        const reading = readDocument(ydoc, notebookType)
        const copy = docOf(Y.encodeStateAsUpdate(ydoc))
        assert.deepEqual(readDocument(copy, notebookType), reading)
        assert.deepEqual(Y.encodeStateVector(copy), Y.encodeStateVector(ydoc))
      },
    ),
    { numRuns: 1000 * FUZZ },
  )
})

test('the worst that fits into one update is judged and applied within a second', () => {
  // Every item at the same place, each with another right neighbour: Yjs compares each with all others.
  const client = 7
  const structs = Array.from({ length: 20_000 }, (_, clock) =>
    item(client, clock, string('x'), clock === 0 ? {} : { rightOrigin: Y.createID(client, clock - 1) }),
  )
  const update = forge([{ client, clock: 0, structs }])
  const ydoc = docOf()
  const before = process.cpuUsage()
  assert.ok(inspectUpdate(update, ydoc, anybody).ok)
  Y.applyUpdate(ydoc, update)
  assert.ok(process.cpuUsage(before).user < 1_000_000)
})
