import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { explainNote, explainPlace, explainRefusal } from './explain.ts'

const FOLDERS = ['import', 'table', 'csv', 'xlsx', 'markdown', 'mermaid', 'theydo', 'outline']

/** Every reason that the readers' sources name: the second argument of a note, the first of a refusal. */
function reasons(pattern: RegExp): string[] {
  const formats = path.resolve(import.meta.dirname, '..')
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(formats, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(path.join(formats, folder, name), 'utf8')),
  )
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, reason]) => reason as string)))]
}

/** Values of every name that messages use, so that each can be put into words. */
const VALUES = {
  holds: 'other',
  count: 2,
  characters: 3,
  encoding: 'windows-1252',
  stage: 'Buy',
  text: 'some words',
  table: 'Prices',
  label: 'Budget',
  range: 'A1:ALL4000',
  sheet: 'Secret',
  kind: 'flowchart',
  stages: 4,
  cards: 5,
  fields: 'status, type',
  dates: 2,
  answers: 7,
  rows: 300_001,
  limit: 300_000,
  columns: 3,
  headings: 'Name, City',
  what: 'cards',
  megabytes: 51,
  name: 'docx',
  names: 'Stage, Lane',
  entries: 2_000,
  format: 'THEYDO_X_V1',
}

test('every note has its words in each language, whatever its values', () => {
  const found = reasons(/notes?\.add\(\s*(?:[^,'"]*|'(?:lost|changed|info)'),\s*[^,]*?'([a-z-]+)'/g)
  assert.ok(found.length > 25, `${found.length} reasons were found`)
  for (const reason of [
    ...found,
    'cell-error',
    'formula-without-value',
    'colon-in-name',
    'after-actors',
    'comment-left-out',
    'score-missing',
    'title-twice',
    'more-notes',
  ]) {
    for (const language of LANGUAGES) {
      assert.ok(Object.hasOwn(CATALOGUES[language], `transfer.${reason}`), `${language}: transfer.${reason}`)
      const words = explainNote({ severity: 'lost', reason, at: 'row:5,7-9', values: VALUES }, language)
      assert.match(words, /5, 7–9: ./u, words)
      assert.doesNotMatch(words, /[{}]|undefined/, words)
    }
  }
})

test('every refusal says what is wrong and how to mend it, in each language', () => {
  const found = reasons(/refuse\(\s*'([a-z-]+)'/g)
  assert.ok(found.length > 25, `${found.length} reasons were found`)
  for (const reason of found) {
    for (const language of LANGUAGES) {
      for (const id of [`refusal.${reason}`, `refusal.${reason}.remedy`])
        assert.ok(Object.hasOwn(CATALOGUES[language], id), `${language}: ${id}`)
      const words = explainRefusal({ reason, values: VALUES }, language)
      assert.doesNotMatch(words, /[{}]|undefined/, words)
    }
  }
})

test('the words of each kind of foreign file and diagram can be put together', () => {
  for (const language of LANGUAGES) {
    for (const kind of [
      'picture',
      'pdf',
      'document',
      'presentation',
      'openDocument',
      'oldOffice',
      'archive',
      'media',
      'database',
      'webPage',
      'diagram',
      'eventLog',
    ]) {
      assert.ok(explainRefusal({ reason: 'file-foreign', values: { kind } }, language).length > 40)
    }
    for (const what of ['stages', 'steps', 'lanes', 'cards', 'kpis', 'personas', 'points', 'names', 'maps']) {
      assert.ok(explainRefusal({ reason: 'import-too-large', values: { what, limit: 100 } }, language).length > 30)
    }
  }
})

test('places are told as people write them', () => {
  const places = {
    'line:3': 'Line 3',
    'row:5,7-9': 'Rows 5, 7–9',
    'column:C': 'Column C',
    'cell:B4': 'Cell B4',
    'cell:My sheet!B4,C5': 'Cells B4, C5 of “My sheet”',
    'record:solutions/2-4': 'solutions 2–4',
    'record:responses': 'responses',
    'part:xl/styles.xml': 'In xl/styles.xml',
    'pointer:/cards/0': '/cards/0',
    tables: null,
  }
  for (const [at, words] of Object.entries(places)) assert.equal(explainPlace(at, 'en'), words, at)
})
