import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { mapFaults } from '../../domain/testing/map-invariants.ts'
import { decodeJson } from './decode.ts'
import { encodeMap, encodePersona } from './encode.ts'

/** Files as earlier versions wrote them. They are never changed: whoever kept one must be able to read it for ever. */
const FOLDER = join(import.meta.dirname, '../../../test/documents')
const FILES = readdirSync(FOLDER).filter((name) => /^polku-(map|persona)-\d+\.json$/.test(name))

test('there are recorded files of both formats', () => {
  for (const start of ['polku-map-', 'polku-persona-']) assert.ok(FILES.some((name) => name.startsWith(start)))
})

for (const name of FILES) {
  test(`${name} is read without loss by today's code`, () => {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const result = decodeJson(text)
    assert.ok(result.ok, result.ok ? '' : `${result.refusal.reason} ${result.refusal.at}`)
    const { maps, personas, library, files = [], notes } = result.value
    assert.deepEqual(notes, [])
    for (const { map } of maps) assert.deepEqual(mapFaults(map), [])
    const written = [
      ...maps.map(encodeMap),
      ...personas.map((entry) => encodePersona({ ...entry, library: library as NonNullable<typeof library>, files })),
    ].map((again) => JSON.parse(again))
    assert.equal(written.length, 1)
    assertHolds(written[0], JSON.parse(text), '')
  })
}

/** What was written then is written now, though there may be more by now. */
function assertHolds(now: unknown, then: unknown, path: string): void {
  if (typeof then !== 'object' || then === null) {
    assert.equal(now, path === '/version' ? now : then, path)
    return
  }
  for (const [key, value] of Object.entries(then))
    assertHolds((now as Record<string, unknown>)?.[key], value, `${path}/${key}`)
}
