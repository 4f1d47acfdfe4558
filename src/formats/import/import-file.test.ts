import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { importText } from './import-file.ts'
import { imported, importOf, picture, pictureOf, refusedBy, workMs } from './testing/picture.ts'

const REAL = path.resolve(import.meta.dirname, '../../../../shared/data')
const skip = existsSync(REAL) ? false : `${REAL} is not here`
const real = (name: string) => new Uint8Array(readFileSync(path.join(REAL, name)))

test('the format is told by contents before names', async () => {
  const journey = 'journey\nsection S\na: 3: Me'
  const grid = 'Stage\tA\tB\nActions\tx\ty\nPains\tz\t'
  const cases: [string, string | undefined, string][] = [
    [journey, undefined, 'mermaid'],
    [journey, 'x.txt', 'mermaid'],
    [journey, 'x.md', 'mermaid'],
    [grid, undefined, 'csv'],
    [grid, 'x.txt', 'csv'],
    [grid.replaceAll('\t', ';'), undefined, 'csv'],
    [`| Stage | A | B |\n|---|---|---|\n| Actions | x | y |\n| Pains | x | y |`, undefined, 'markdown'],
    ['Notice\n  See\nBuy\n  Pay', undefined, 'outline'],
    ['{"format":"THEYDO_SOLUTIONS_V1","solutions":[{"title":"x"}]}', 'x.json', 'theydo'],
  ]
  for (const [text, fileName, importer] of cases) {
    const { detected } = await imported(text, fileName === undefined ? {} : { fileName })
    assert.equal(detected.importer, importer, `${fileName}: ${text}`)
  }
})

test('pasted text is read like a file without a name', async () => {
  let count = 0
  const read = await importText({
    text: '\tNotice\tBuy\nActions\t"Sees ad\nAsks ""friend"""\tPays\nPains\t\tQueue',
    now: 0,
    newId: () => `r${++count}`,
  })
  assert.ok(read.ok)
  assert.deepEqual(read.value.detected, { importer: 'csv', encoding: 'utf-8' })
})

test('a named importer is used, and one that there is not is refused', async () => {
  assert.equal(await refusedBy('a,b', { importer: 'docx' }), 'importer-unknown')
  assert.equal(await refusedBy('Notice\nBuy', { importer: 'mermaid' }), 'no-mermaid-journey line:1')
  assert.equal(
    (await imported('Stage,Lane,Text\nA,Actions,x', { importer: 'csv', fileName: 'x.md' })).detected.importer,
    'csv',
  )
})

test('files of other programs are refused by their contents, whatever they are called', async () => {
  const files: Record<string, Buffer> = {
    picture: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'),
    jpeg: Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
    svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    pdf: Buffer.from('%PDF-1.7\n'),
    xls: Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    rtf: Buffer.from('{\\rtf1 hello}'),
    html: Buffer.from('<!doctype html><html><body>journey</body></html>'),
    drawio: Buffer.from('<mxfile host="x"></mxfile>'),
    xes: Buffer.from('<?xml version="1.0"?><log xes.version="1.0"></log>'),
    gz: Buffer.from('\x1f\x8b\x08', 'latin1'),
    mp4: Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
  }
  for (const [name, bytes] of Object.entries(files)) {
    for (const fileName of ['x.md', 'x.csv', 'x.mmd', name])
      assert.equal(await refusedBy(new Uint8Array(bytes), { fileName }), 'file-foreign', name)
  }
})

test('empty, blank, binary and huge files are refused', async () => {
  assert.equal(await refusedBy('', { fileName: 'x.csv' }), 'file-empty')
  assert.equal(await refusedBy(' \n\t ', { fileName: 'x.csv' }), 'file-empty')
  assert.equal(
    await refusedBy(new Uint8Array(Buffer.from('\x01\x02\x03\x00\x04\x05', 'latin1')), { fileName: 'x.csv' }),
    'file-not-text',
  )
  assert.equal(await refusedBy(new Uint8Array(51 * 1024 * 1024)), 'file-too-big')
  assert.equal(await refusedBy('word', { fileName: 'x.docx' }), 'text-not-a-journey line:1')
  assert.equal(await refusedBy('{"a": 1}', { fileName: 'x.json' }), 'json-other-format')
})

test('real journeys are read whole', { skip }, async () => {
  assert.equal(
    await pictureOf(real('maps/journey-cjk.mmd'), { fileName: 'journey-cjk.mmd' }),
    [
      '私の一日の流れ (ja, 1…5)',
      '出勤前の準備 [お茶を入れる, メールを確認する] → 帰宅 [夕食を作る]',
      '<feelings>',
      '家族 夕食を作る 4 | 私 お茶を入れる 5 | 私 メールを確認する 3 | 私 夕食を作る 4',
    ].join('\n'),
  )
  const many = await imported(real('maps/journey-many-actors.mmd'))
  assert.equal(many.maps[0]?.personas.length, 8)
  const german = await imported(real('maps/neuer-patient.de.md'), { fileName: 'neuer-patient.de.md' })
  const [bundle] = german.maps
  assert.ok(bundle)
  assert.match(picture(bundle), /^Neuer Patient - Vollständiger Behandlungsprozess \(de, 1…5\)\nErster Kontakt \[Anruf/)
  assert.deepEqual(
    [Object.keys(bundle.map.stages).length, Object.keys(bundle.map.steps).length, bundle.personas.length],
    [5, 19, 2],
  )
})

test('events are told from other tables that are no map', async () => {
  const told = async (text: string) => {
    const result = await importOf(new TextEncoder().encode(text), { fileName: 'x.csv' })
    assert.ok(!result.ok)
    return result.refusal.values?.holds ?? result.refusal.values?.kind
  }
  const rows = ['7;visit;2026-07-01 10:00', '7;buy;2026-07-02 11:00', '8;visit;2026-07-02 12:00']
  assert.equal(await told(['Patient no;Activity;Start', ...rows].join('\n')), 'events')
  assert.equal(
    await told(['order_id;ordered_at;shipped_at', '1;2026-07-01;2026-07-03', '2;2026-07-02;2026-07-03'].join('\n')),
    'events',
  )
  assert.equal(await told(['Name;City;Phone', 'Ann;Turku;040', 'Bo;Oulu;050'].join('\n')), 'other')
  assert.equal(await told('{"user":"7","event":"visit"}\n{"user":"7","event":"buy"}\n'), 'eventLog')
})

test('real files of TheyDo are read or refused as they are', { skip }, async () => {
  assert.equal(Object.keys((await imported(real('maps/theydo-metrics.json'))).maps[0]?.map.cards ?? {}).length, 5)
  assert.equal(Object.keys((await imported(real('maps/theydo-solutions.json'))).maps[0]?.map.cards ?? {}).length, 1)
  for (const name of ['survey', 'feedback'])
    assert.equal(await refusedBy(real(`maps/theydo-${name}_responses.json`)), 'theydo-answers')
})

test('real tables of other things are refused in two seconds', { skip }, async () => {
  const folders = ['feedback', 'crm', 'logs', 'discovery', 'splitting']
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(REAL, folder))
      .filter((name) => /\.(csv|xes|gz)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  assert.ok(files.length > 25)
  for (const name of files) {
    const took = await workMs(async () => {
      const result = await importOf(real(name), { fileName: name })
      assert.ok(!result.ok, `${name} was read as a journey`)
      assert.match(result.refusal.reason, /^(table-not-a-journey|file-foreign)$/, name)
    })
    assert.ok(took < 2_000, `${name}: ${Math.round(took)} ms`)
  }
})
