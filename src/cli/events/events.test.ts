import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { eventStoreAt } from '../../storage/events/event-place.ts'
import { durationOf, parametersOf } from './parameters.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
let folder: string
let log: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-cli-events-'))
  log = join(folder, 'log.csv')
  await writeFile(
    log,
    'who,did,at\nbo,visit,2024-01-02 10:00\nann,visit,2024-01-01 10:00\nann,buy,2024-01-01 10:10\nbo,buy,2024-01-02 09:59\nann,visit,never\n',
  )
})
after(() => rm(folder, { recursive: true }))

function polku(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { env: { ...process.env, LANG: 'en', POLKU_DATA: folder } },
      (error, out, said) => resolve({ code: error ? Number(error.code) : 0, out, said }),
    )
  })
}

test('a file is asked directly, with columns named or guessed', async () => {
  const { code, out, said } = await polku('graph', log, '--case', 'who', '--event=did', '--time', 'at', '--json')
  assert.equal(code, 0)
  const { events, cases, edges, refused } = JSON.parse(out)
  assert.deepEqual([events, cases, refused], [4, 2, 1])
  assert.deepEqual(
    edges.map(({ from, to, count, medianMs }: Record<string, unknown>) => [from, to, count, medianMs]).sort(),
    [
      ['buy', 'visit', 1, 60_000],
      ['visit', 'buy', 1, 600_000],
    ],
  )
  assert.match(said, /1 row was not taken/)
})

test('where no goal is named the likely one is taken, and said', async () => {
  const shop = join(folder, 'goals.csv')
  await writeFile(
    shop,
    'who,did,at\nann,visit,2024-01-01\nann,buy,2024-01-02\nbo,visit,2024-01-02\nbo,read,2024-01-03\n',
  )
  const ask = async (...args: string[]) => {
    const { code, out, said } = await polku(...args, '--case', 'who', '--event', 'did', '--time', 'at', '--json')
    assert.equal(code, 0, said)
    return { ...JSON.parse(out), said }
  }
  const { conversions, likelyGoal, said } = await ask('roles', shop)
  assert.deepEqual([conversions, likelyGoal], [1, { name: 'buy', cases: 1, sign: 'agreed' }])
  assert.match(said, /“buy” is likely the goal: .*--goal/)
  const other = await ask('paths', shop, '--goal', 'read')
  assert.deepEqual([other.likelyGoal, other.converters.converters], [undefined, 1])
  const none = await ask('paths', shop, '--filter', '{"with":["read"]}')
  assert.deepEqual([none.likelyGoal, none.converters], [null, null])
  assert.match(none.said, /none is likely/)
  assert.equal((await ask('paths', shop, '--goal', '')).converters, null)
})

test('an analysis can be told everything, also what is called like an option of files', async () => {
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at', '--json']
  const ask = async (...args: string[]) => JSON.parse((await polku(...args, ...columns)).out)
  const { journeys, steps } = await ask('flow', log, '--direction', 'backward', '--from', 'buy')
  assert.deepEqual([journeys, steps[0].nodes[0].name], [2, 'buy'])
  const days = async (zone: string) => {
    const { over } = await ask('funnel', log, '--steps', 'visit', '--over', 'day', '--time-zone', zone)
    return over.map(({ from }: { from: number }) => new Date(from).toISOString())
  }
  // Clocks that the file shows, and where its days begin.
  assert.deepEqual(await days('Europe/Helsinki'), ['2023-12-31T22:00:00.000Z', '2024-01-01T22:00:00.000Z'])
  // What is yes or no takes no word behind it.
  const merged = await polku('flow', '--merge-repeats', log, '--steps', '1', ...columns)
  assert.equal(JSON.parse(merged.out).journeys, 2)
  assert.match((await polku('funnel', log, '--steps')).said, /^The option --steps needs a value\./)
  assert.match((await polku('flow', log, '--direction', 'forward')).said, /^The option --from needs a value\./)
})

test('splitting gives a row an event, in the order of the file', async () => {
  const { code, out } = await polku('split', log, '--case', 'who', '--event', 'did', '--time', 'at', '--json')
  assert.equal(code, 0)
  const rows: { case: string; event: string; score: number }[] = JSON.parse(out)
  assert.deepEqual(
    rows.map((row) => [row.case, row.event]),
    [
      ['bo', 'visit'],
      ['ann', 'visit'],
      ['ann', 'buy'],
      ['bo', 'buy'],
    ],
  )
  assert.ok(rows.every(({ score }) => typeof score === 'number'))
})

test('a log is laid over a map, whose columns are known by their names', async () => {
  const map = join(folder, 'map.mmd')
  await writeFile(
    map,
    'journey\n  title Shop\n  section Go\n    Visit: 3: Customer\n    Choose: 3: Customer\n    Buy: 4: Customer\n',
  )
  const { code, out } = await polku('check', map, log, '--case', 'who', '--event', 'did', '--time', 'at', '--json')
  assert.equal(code, 0)
  const { fitting, cases, steps, unobserved } = JSON.parse(out)
  assert.deepEqual([fitting, cases, unobserved], [1, 2, ['Choose']])
  assert.deepEqual(
    steps.map(({ title }: { title: string }) => title),
    ['Visit', 'Buy'],
  )
  // Events of a touchpoint by a rule keep showing the step that is called like them.
  const rules = join(folder, 'own-names.json')
  await writeFile(rules, JSON.stringify([{ how: 'equals', value: 'buy', touchpoint: 'Choose' }]))
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at', '--json']
  const ruled = JSON.parse((await polku('check', map, log, ...columns, '--mapping', rules)).out)
  assert.deepEqual(ruled.unobserved, ['Buy'])
  await writeFile(rules, JSON.stringify([{ how: 'equals', value: 'buy', touchpoint: 'Purchase' }]))
  assert.deepEqual(JSON.parse((await polku('check', map, log, ...columns, '--mapping', rules)).out).unobserved, [
    'Choose',
  ])

  const found = await polku('findings', map, log, '--case', 'who', '--event', 'did', '--time', 'at', '--json')
  const { journeys, open } = JSON.parse(found.out)
  assert.equal(journeys, 2)
  const kinds = open.map(({ kind, about }: { kind: string; about: string }) => `${kind} ${about}`)
  assert.ok(kinds.includes('stageWithoutTouchpoint Go'), kinds.join())
})

test('a journey that is found becomes a draft map, in a file that is valid', async () => {
  const file = join(folder, 'draft.json')
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at']
  const { code, out } = await polku('discover', log, ...columns, '--draft', file, '--title', 'Shop', '--json')
  assert.equal(code, 0)
  const { k, representatives, draft } = JSON.parse(out)
  assert.deepEqual(draft, { file, title: 'Shop' })
  const checked = await polku('validate', file, '--json')
  assert.equal(checked.code, 0, checked.said)
  const { ok, contents } = JSON.parse(checked.out)
  assert.deepEqual([ok, contents[0].title], [true, 'Shop'])
  assert.match(contents[0].summary, new RegExp(`${representatives[0].sequence.length} step`))

  const none = await polku('discover', log, ...columns, '--draft', file, '--journey', String(k + 1))
  assert.equal(none.code, 1)
  assert.match(none.said, /Choose a smaller number with --journey/)
  assert.equal((await polku('discover', log, ...columns, '--journey', '2')).code, 2)
})

test('where no file is called so, a data set of Polku’s own is asked', async () => {
  const store = eventStoreAt({ folder: join(folder, 'events'), memoryMb: 256 })
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  for (const id of ['one', 'other']) {
    const writer = await store.write('w', { kind: 'new', id, name: id === 'one' ? 'Shop' : 'Twice' }, facts)
    const event = { caseId: 'ann', end: null, line: 2, attributes: null }
    await writer?.add([
      { ...event, name: 'buy', time: 7 },
      { ...event, name: 'visit', time: 1 },
    ])
    await writer?.commit()
  }
  await store.rename('w', 'other', 'Shop')
  const several = await polku('graph', 'Shop')
  assert.deepEqual(
    [several.code, /^Several data sets are called “Shop”\. .* one.* other/.test(several.said)],
    [1, true],
  )
  const column = await polku('graph', 'one', '--case', 'who')
  assert.deepEqual([column.code, /^The option --case is for files\./.test(column.said)], [2, true])
  const { code, out } = await polku('graph', 'one', '--json')
  assert.equal(code, 0)
  const { events, edges } = JSON.parse(out)
  assert.deepEqual([events, edges.length, edges[0].from, edges[0].medianMs], [2, 1, 'visit', 6])
})

test('what is wrong is said in one line, with its exit status', async () => {
  const missing = await polku('graph', join(folder, 'nothing.csv'), '--json')
  assert.equal(missing.code, 1)
  assert.equal(JSON.parse(missing.out).reason, 'cli-no-log')
  const column = await polku('graph', log, '--case', 'nobody')
  assert.deepEqual(
    [column.code, column.said],
    [1, 'There is no column “nobody”. The columns are: who, did, and at. Choose one of these.\n'],
  )
  assert.equal((await polku('graph', log, '--colour', 'red')).code, 2)
  const filter = await polku('graph', log, '--filter', '{"wth": ["buy"]}')
  assert.deepEqual([filter.code, /^--filter: unknown: "wth"; known: .*"with"/.test(filter.said)], [2, true])
  assert.equal((await polku('graph')).code, 2)
  assert.match((await polku('funnel', log)).said, /^The option --steps needs a value\./)
  const window = await polku('funnel', log, '--steps', 'visit,buy', '--window', 'soon')
  assert.deepEqual(
    [window.code, window.said.split('\n')[0]],
    [2, 'The option --window can’t be “soon”. Choose from: 30min, 12h, 7d ….'],
  )
})

test('what is said is whole, or it is told that it is not', { skip: !existsSync('/dev/full') }, async () => {
  const full = openSync('/dev/full', 'w')
  const lost = spawnSync(process.execPath, [MAIN, 'graph', log, '--json'], {
    env: { ...process.env, LANG: 'en' },
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  assert.equal(lost.status, 1)
  assert.match(lost.stderr, /\/dev\/stdout can’t be written\. Check .* how much room is left\./)
  // Longer than one text can be where there are millions, so a line each.
  const many = join(folder, 'many.csv')
  const rows = Array.from({ length: 20_001 }, (_, at) => `c${at % 7},e${at % 3},${1_700_000_000 + at}`)
  await writeFile(many, `case,event,time\n${rows.join('\n')}\n`)
  const split = spawnSync(process.execPath, [MAIN, 'split', many, '--json'], { encoding: 'utf8', maxBuffer: 1e8 })
  assert.equal(JSON.parse(split.stdout).length, rows.length)
  assert.equal(split.stdout.split('\n').length, rows.length + 3)
  assert.doesNotMatch(split.stderr, /MaxListeners/)
})

test('tables say things in words, not in JSON', async () => {
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at']
  const flow = await polku('flow', log, ...columns)
  assert.match(flow.out, /^2 .*visit 1, buy 1 .*(visit → buy 1, buy → visit 1|buy → visit 1, visit → buy 1)$/m)
  const funnel = await polku('funnel', log, '--steps', 'visit', ...columns)
  assert.match(funnel.out, /ended 1, buy 1$/m)
})

test('a column that there is not is refused, and an event that there is not is said', async () => {
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at', '--json']
  const by = await polku('funnel', log, '--steps', 'visit', '--by', 'chanel', ...columns)
  assert.deepEqual([by.code, JSON.parse(by.out).reason], [1, 'events-no-such-column'])
  const where = ['--filter', '{"where": [{"attribute": "plan", "values": ["free"]}]}']
  assert.equal(JSON.parse((await polku('graph', log, ...where, ...columns)).out).values.column, 'plan')
  const steps = await polku('funnel', log, '--steps', 'visits,buy', ...columns)
  assert.equal(steps.code, 0)
  assert.match(steps.said, /No event is called “visits”\. .*: visit or buy\./)
  assert.match((await polku('paths', log, '--goal', 'sold', ...columns)).said, /No event is called “sold”/)
  assert.doesNotMatch((await polku('paths', log, '--goal', 'buy', ...columns)).said, /No event/)
  const rules = '[{"how": "equals", "value": "buy", "touchpoint": "Purchase"}]'
  const mapped = ['--mapping', `{"rules": ${rules}}`, ...columns]
  assert.doesNotMatch((await polku('paths', log, '--goal', 'Purchase', ...mapped)).said, /No event/)
  assert.match((await polku('paths', log, '--goal', 'buy', ...mapped)).said, /No event is called “buy”/)
})

test('options become what a schema takes', () => {
  const schema = z.object({
    windowMs: z.number().optional(),
    steps: z.array(z.union([z.string(), z.object({ anyOf: z.array(z.string()) })])).optional(),
    strict: z.boolean().optional(),
    limit: z.int().optional(),
    by: z.string().nullable().optional(),
  })
  const written = new Map([
    ['window', '7d'],
    ['steps', 'a, b'],
    ['strict', 'true'],
    ['limit', '5'],
    ['by', 'channel'],
  ])
  const expected = { windowMs: 604_800_000, steps: ['a', 'b'], strict: true, limit: 5, by: 'channel' }
  assert.deepEqual(schema.parse(parametersOf(schema, written)), expected)
  assert.deepEqual(parametersOf(schema, new Map([['steps', '["a,b"]']])), { steps: ['a,b'] })
  assert.equal(durationOf('30 min'), 1_800_000)
  assert.ok(Number.isNaN(durationOf('a while')))
})

test('events go by rules of a file, which say what they do not fit', async () => {
  const rules = join(folder, 'rules.json')
  await writeFile(rules, JSON.stringify({ version: 3, rules: [{ how: 'equals', value: 'VISIT', touchpoint: 'Shop' }] }))
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at', '--json']
  const { out } = await polku('graph', log, ...columns, '--mapping', rules)
  const { nodes, unmapped, namedBy } = JSON.parse(out)
  assert.deepEqual(nodes.map(({ name }: { name: string }) => name).sort(), ['Shop', 'buy'])
  assert.deepEqual([namedBy, unmapped.events], ['touchpoint', 2])

  const map = join(folder, 'shop.mmd')
  await writeFile(map, 'journey\n  title Shop\n  section Go\n    Shop: 3: Customer\n    Buy: 4: Customer\n')
  const checked = JSON.parse((await polku('check', map, log, ...columns, '--mapping', rules)).out)
  assert.deepEqual(checked.unobserved, [])
  assert.equal(checked.fitting, 1)

  await writeFile(rules, JSON.stringify({ rules: [], unmaped: 'drop' }))
  assert.match(JSON.parse((await polku('graph', log, ...columns, '--mapping', rules)).out).message, /"unmaped"/)
  await writeFile(rules, JSON.stringify({ rules: [], unmapped: 'drop' }))
  assert.equal(JSON.parse((await polku('graph', log, ...columns, '--mapping', rules)).out).events, 0)
  await writeFile(rules, '[{"how": "regex", "value": "(a+)+", "touchpoint": "x"}]')
  const wrong = await polku('mapping', log, ...columns, '--rules', rules)
  assert.equal(JSON.parse(wrong.out).reason, 'cli-no-rules')
})
