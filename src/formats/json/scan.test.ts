import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { jsonPointer, offsetOf, placeAt, syntaxErrorOffset } from './scan.ts'

test('a place is counted in lines and columns from 1', () => {
  assert.deepEqual(placeAt('ab\ncd', 0), { line: 1, column: 1 })
  assert.deepEqual(placeAt('ab\ncd', 4), { line: 2, column: 2 })
  assert.deepEqual(placeAt('ab\r\ncd', 4), { line: 2, column: 1 })
})

test('the first sign that can’t stand there is found', () => {
  const at = (text: string) => syntaxErrorOffset(text)
  assert.equal(at('{"a":1,}'), 7)
  assert.equal(at('[1 2]'), 3)
  assert.equal(at("{'a':1}"), 1)
  assert.equal(at('{"a" 1}'), 5)
  assert.equal(at('[1]]'), 3)
  assert.equal(at('{"a":'), 5)
  assert.equal(at('[tru]'), 1)
  assert.equal(at('["ab'), 4)
  assert.equal(at('["a\nb"]'), 3)
  assert.equal(at(''), 0)
})

test('what JSON.parse takes has no fault, and what it refuses has one', () => {
  const mutated = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '\u0001', ' '))
    .map(([text, at, sign]) => text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1))
  fc.assert(
    fc.property(fc.oneof(fc.json(), mutated), (text) => {
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      assert.equal(syntaxErrorOffset(text) === null, isJson)
    }),
    { numRuns: 2_000 },
  )
})

test('the place of any value in a document is found', () => {
  const value = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), fc.infiniteStream(fc.nat()), (json, indent, choices) => {
      const text = JSON.stringify(json, null, indent)
      const path: PropertyKey[] = []
      let inner: unknown = json
      while (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0) {
        const keys = Array.isArray(inner) ? [...inner.keys()] : Object.keys(inner)
        const key = keys[(choices.next().value as number) % keys.length] as string | number
        path.push(key)
        inner = (inner as Record<PropertyKey, unknown>)[key]
      }
      const at = offsetOf(text, path)
      assert.ok(text.startsWith(JSON.stringify(inner), at), `${jsonPointer(path)} in ${text}`)
    }),
  )
})

test('a pointer escapes what RFC 6901 asks for', () => {
  assert.equal(jsonPointer(['a/b', 0, 'c~d']), '/a~1b/0/c~0d')
})

test('nesting and length take no stack', () => {
  assert.equal(syntaxErrorOffset('['.repeat(1_000_000)), 1_000_000)
  assert.equal(syntaxErrorOffset(`"${'a'.repeat(5_000_000)}"`), null)
})
