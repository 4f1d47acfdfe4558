import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { futureMap } from '../domain/compare/future-map.ts'
import { emptyDocument } from '../domain/document-type.ts'
import { libraryType } from '../domain/library/library-type.ts'
import { after as changed, journey } from '../domain/testing/journey.ts'
import { encodeMap } from '../formats/json/encode.ts'

const folder = mkdtempSync(join(tmpdir(), 'polku compare '))
after(() => rmSync(folder, { recursive: true }))
const shop = journey({ stages: { Buy: ['Find', 'Pay'] }, cards: { 'L Find': ['Invoice'] } })
const moved = changed(shop, 'card.move', { ids: ['Invoice'], laneId: 'L', columnId: 'Pay' })
const library = emptyDocument(libraryType)
const write = (name: string, map: typeof shop) =>
  writeFileSync(join(folder, name), encodeMap({ id: name.slice(0, 1), map, personas: [], library, files: [] }))
write('a.json', shop)
write('b.json', moved)
const KEY = 'removed:cards:Invoice'
const wanted = changed(
  changed(futureMap(shop, { baseMapId: 'a', title: '' }), 'card.delete', { ids: ['Invoice'] }),
  'change.set',
  { id: KEY, fields: { name: 'Pay by phone', state: 'underWay' } },
)
write('future.json', wanted)
writeFileSync(join(folder, 'broken.json'), '{"format":"polku/map"')

function polku(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
  })
  return { status, stdout, stderr }
}

test('differences are listed one a line, and the exit status is that of diff', () => {
  const said = polku('compare', 'a.json', 'b.json')
  assert.deepEqual([said.status, said.stdout], [1, 'Moved: card “Invoice”, from “Find” to “Pay”\n'])
  assert.deepEqual(polku('compare', 'a.json', 'a.json'), { status: 0, stdout: '', stderr: '' })
  const told = JSON.parse(polku('compare', 'a.json', 'b.json', '--json').stdout)
  assert.deepEqual([told.ok, told.matchedBy, told.changes.length], [true, 'identity', 1])
})

test('what can’t be read is trouble, not a difference', () => {
  const said = polku('compare', 'a.json', 'broken.json')
  assert.equal(said.status, 2)
  assert.match(said.stderr, /broken\.json/)
  assert.equal(polku('compare', 'a.json').status, 2)
})

test('what is planned of a change stands behind it, and in the data', () => {
  const { stdout } = polku('compare', 'a.json', 'future.json')
  assert.match(stdout, /^Removed: card “Invoice” \(Actions, Find\) \[Under way: Pay by phone\]$/m)
  const told = JSON.parse(polku('compare', 'a.json', 'future.json', '--json').stdout)
  const found = told.changes.find(({ key }: { key: string }) => key === KEY)
  assert.deepEqual([found.plan.name, found.plan.state, told.settled], ['Pay by phone', 'underWay', []])
})
