import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { demoWorkspace } from '../domain/demo/demo-workspace.ts'
import { emptyDocument } from '../domain/document-type.ts'
import { libraryType } from '../domain/library/library-type.ts'
import { encodeMap, encodePersona } from '../formats/json/encode.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import { messageLanguage } from './language.ts'

const folder = mkdtempSync(join(tmpdir(), 'polku cli '))
after(() => rmSync(folder, { recursive: true }))
const MAIN = join(import.meta.dirname, 'main.ts')

let ids = 0
const demo = demoWorkspace(translatorFor('en'), { now: 1, newId: () => `id${ids++}`, random: () => 0 })
const map = demo.maps[0] as (typeof demo.maps)[number]
const persona = demo.personas[0] as (typeof demo.personas)[number]
const empty = emptyDocument(libraryType)
const source = encodeMap({ id: 'm', map: map.map, personas: [], library: empty, files: [] })
writeFileSync(join(folder, 'map.json'), source)
writeFileSync(
  join(folder, 'persona.json'),
  encodePersona({ id: 'p', persona: persona.persona, library: empty, files: [] }),
)
writeFileSync(join(folder, 'stock.csv'), 'sku,qty,price\nA1,3,9.5\nB2,4,2.5\n')
writeFileSync(join(folder, 'broken.json'), source.slice(0, 200))
writeFileSync(join(folder, 'extra.json'), source.replace('"version": 1', '"version": 1, "mood": "good"'))

function polku(args: readonly string[], { input = '', language = 'en_GB.UTF-8' } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
    maxBuffer: 100 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

test('a map goes through a file and comes out the same', () => {
  const { status, stdout, stderr } = polku(['convert', 'map.json', 'copy.json'])
  assert.equal(status, 0, stderr)
  assert.equal(stdout, '')
  assert.match(stderr, /is written to copy\.json\.\n$/)
  assert.equal(readFileSync(join(folder, 'copy.json'), 'utf8'), source)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  )
})

test('a map goes through pipes, and nothing else is on standard output', () => {
  const { status, stdout, stderr } = polku(['convert', '-', '-', '--from', 'json', '--to', 'json'], { input: source })
  assert.equal(status, 0, stderr)
  assert.equal(stdout, source)
})

test('with --json there is one value on standard output, for done and for refused', () => {
  const done = polku(['convert', 'extra.json', 'copy.json', '--json'])
  const told = JSON.parse(done.stdout)
  assert.equal(done.status, 0)
  assert.equal(told.ok, true)
  assert.deepEqual([told.from.format, told.to.format, told.to.bytes], ['json', 'json', Buffer.byteLength(source)])
  assert.deepEqual([told.notes[0].severity, told.notes[0].reason], ['lost', 'json-unknown-field'])
  assert.match(told.notes[0].message, /mood/)
  const refused = polku(['validate', 'broken.json', '--json'])
  assert.equal(refused.status, 1)
  assert.equal(JSON.parse(refused.stdout).reason, 'json-syntax')
})

test('what is refused is one clear line and status 1', () => {
  const refusals: readonly (readonly [string[], RegExp])[] = [
    [
      ['convert', 'broken.json', 'out.json'],
      /^This is not valid JSON: the file ends too early, at line \d+, column \d+\./,
    ],
    [['convert', 'nowhere.json', 'out.json'], /^There is no file nowhere\.json\./],
    [['convert', 'map.json', 'no/such/out.json'], /^The folder for no\/such\/out\.json does not exist\./],
    [['convert', 'persona.json', 'out.csv'], /^A persona can’t be written as csv\. Choose from json, pdf/],
    [['convert', 'persona.json', 'out.json', '--map', '1'], /^The file holds 0 maps\./],
    [['convert', 'map.json', 'out.json', '--persona', '1'], /^The file holds no persona\./],
    [['validate', 'stock.csv'], /does not look like a journey.*--anyway/],
    [['convert', 'stock.csv', 'out.json', '--mapping', 'weight=pains'], /no row or column “weight”\. It has: /],
    [
      ['convert', 'stock.csv', 'out.json', '--mapping', 'broken.json'],
      /^The mapping in broken\.json is not valid JSON\./,
    ],
    [['convert', 'stock.csv', 'out.json', '--mapping', '{"version":2}'], /^The mapping of the table does not fit\./],
    [['convert', 'map.json', 'out.json', '--map', '2'], /^The file holds 1 map\./],
    [['validate', '.'], /is a folder|can’t be read/],
  ]
  for (const [args, words] of refusals) {
    const { status, stdout, stderr } = polku(args)
    assert.equal(status, 1, args.join(' '))
    assert.equal(stdout, '')
    assert.match(stderr, words)
    assert.equal(stderr.split('\n').length, 2, stderr)
  }
  assert.ok(!readdirSync(folder).includes('out.json'))
})

test('wrong usage is status 2, and says what is right', () => {
  const usages: readonly (readonly [string[], RegExp])[] = [
    [[], /convert, validate, compare, schema, backup, restore, doctor or erase/],
    [['draw'], /no command “draw”/],
    [['convert', 'map.json'], /Usage: polku convert IN OUT/],
    [['convert', 'map.json', 'map.doc'], /can’t be written as “doc”\. Choose from: .*json/],
    [['convert', 'map.json', '-'], /--to/],
    [['convert', 'map.json', '-', '--to', 'json', '--json'], /standard output is taken/],
    [['convert', 'map.json', './map.json'], /same file/],
    [['convert', 'map.json', 'x.json', '--sepia'], /no option --sepia/],
    [['convert', 'map.json', 'x.json', '--paper', 'b5'], /can’t be “b5”\. Choose from: a0, a1/],
    [['convert', 'map.json', 'x.json', '--sheet', 'back'], /can’t be “back”\. Choose from: profile, empathy/],
    [['convert', 'map.json', 'x.json', '--map', '1', '--persona', '1'], /either --map or --persona/],
    [['convert', 'stock.csv', 'x.json', '--mapping', 'sku'], /“sku” says nothing of a table/],
    [['convert', 'stock.csv', 'x.json', '--mapping', 'sku=boss'], /“sku=boss” says nothing.*stage, step/],
    [['convert', 'map.json', 'x.json', '--paper'], /--paper needs a value/],
    [['schema', 'card'], /polku schema map/],
  ]
  for (const [args, words] of usages) {
    const { status, stdout, stderr } = polku(args)
    assert.equal(status, 2, args.join(' '))
    assert.equal(stdout, '')
    assert.match(stderr, words)
  }
})

test('a file is valid when nothing of it is lost', () => {
  const valid = polku(['validate', 'map.json'])
  assert.equal(valid.status, 0)
  assert.match(valid.stderr, /\d+ stages, .*\nmap\.json is valid \(json\)\.\n$/)
  const extra = polku(['validate', 'extra.json'])
  assert.equal(extra.status, 1)
  assert.match(extra.stderr, /Lost: .*mood/)
  assert.equal(polku(['validate', 'persona.json']).status, 0)
})

test('a persona becomes a picture, and goes through a file unchanged', () => {
  for (const [name, head] of [
    ['p.pdf', '%PDF-'],
    ['p.svg', '<svg'],
    ['p.png', '\u0089PNG'],
  ] as const) {
    const { status, stderr } = polku(['convert', 'persona.json', name, '--sheet', 'empathy', '--width', '400'])
    assert.equal(status, 0, stderr)
    assert.match(stderr, /is written to p\./)
    assert.equal(readFileSync(join(folder, name)).subarray(0, head.length).toString('latin1'), head)
  }
  assert.match(readFileSync(join(folder, 'p.svg'), 'utf8'), /Say and do/)
  assert.equal(polku(['convert', 'persona.json', 'same.json']).status, 0)
  assert.equal(readFileSync(join(folder, 'same.json'), 'utf8'), readFileSync(join(folder, 'persona.json'), 'utf8'))
})

test('a table is read as somebody says, and tells how it was read in words that can be said back', () => {
  const anyway = polku(['convert', 'stock.csv', 'stock.json', '--anyway'])
  assert.equal(anyway.status, 0, anyway.stderr)
  const said = polku(['validate', 'stock.csv', '--mapping', 'sku=stage', '--mapping', 'qty=pains'])
  assert.equal(said.status, 0, said.stderr)
  assert.match(said.stderr, /row by row:\n {2}sku=stage\n {2}qty=pains\n {2}price=custom\n/)
  const told = JSON.parse(polku(['validate', 'stock.csv', '--anyway', '--mapping', 'qty=pains', '--json']).stdout)
  assert.equal(told.mapping.version, 1)
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(told))
  const again = polku(['validate', 'stock.csv', '--mapping', 'mapping.json', '--json'])
  assert.equal(again.status, 0, again.stderr)
  assert.deepEqual(JSON.parse(again.stdout).mapping, told.mapping)
})

test('schemas and help are printed on standard output', () => {
  for (const kind of ['map', 'persona']) {
    const { status, stdout } = polku(['schema', kind])
    assert.equal(status, 0)
    assert.equal(JSON.parse(stdout).properties.format.const, `polku/${kind}`)
  }
  for (const language of ['en_GB.UTF-8', 'sv_SE', 'fi', 'da_DK.UTF-8']) {
    const { status, stdout } = polku(['--help'], { language })
    assert.equal(status, 0)
    assert.match(stdout, /convert[\s\S]+--paper[\s\S]+json/)
  }
})

test('messages are in the language of the environment', () => {
  assert.match(polku(['convert', 'nowhere.json', 'x.json'], { language: 'sv_SE.UTF-8' }).stderr, /^Det finns ingen fil/)
  assert.equal(messageLanguage({ LANG: 'da_DK.UTF-8' }), 'da')
  assert.equal(messageLanguage({ LANG: 'da_DK.UTF-8', LC_ALL: 'fi' }), 'fi')
  assert.equal(messageLanguage({ LC_ALL: '', LC_MESSAGES: 'sv_FI', LANG: 'en' }), 'sv')
  assert.equal(messageLanguage({ LANG: 'C' }), 'en')
  assert.equal(messageLanguage({}), 'en')
})
