import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ANALYSES } from '../journeys/registry.ts'
import { serverForTests } from './testing/test-server.ts'

const { server, owner } = await serverForTests()
/** What an analysis can't be asked without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { funnel: ['--steps', 'Visit,Buy'] }
const POLKU = fileURLToPath(new URL('../../bin/polku.mjs', import.meta.url))

/** What a verb says to the server of this file. */
function ask(args: readonly string[], token: string, folder: string, more: readonly string[] = ['--json']) {
  return new Promise<{ code: number; answer: Record<string, unknown>; said: string }>((resolve) => {
    const env = { ...process.env, LANG: 'en', POLKU_SERVER: server.url, POLKU_TOKEN: token, POLKU_DATA: folder }
    execFile(process.execPath, [POLKU, ...args, ...more], { env }, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, answer: out === '' ? {} : JSON.parse(out), said }),
    )
  })
}

test('the command line asks a running server, with a token', async (t) => {
  const { secret } = await (
    await owner.api.tokens.$post({ json: { name: 'Command line', scope: 'write', days: 1 } })
  ).json()
  const folder = await mkdtemp(join(tmpdir(), 'polku-command-line-'))
  t.after(() => rm(folder, { recursive: true }))
  const log = join(folder, 'Shop.csv')
  await writeFile(
    log,
    'who,did,at\nann,Visit,2024-01-01 10:00\nann,Buy,2024-01-01 10:10\nbo,Visit,2024-01-02 10:00\nbo,Visit,never\n',
  )
  const polku = (args: readonly string[], token = secret) => ask(args, token, folder)

  const taken = await polku(['events', 'import', log, '--case', 'who', '--event', 'did', '--time', 'at'])
  assert.deepEqual([taken.code, taken.answer.name, taken.answer.events], [0, 'Shop', 3], taken.said)

  const made = await owner.api.documents.$post({ json: { kind: 'map', title: 'Drawn', from: { source: 'empty' } } })
  const { id: mapId } = await made.json()
  const run = (command: string, args: object) =>
    owner.api.documents[':id'].commands.$post({ param: { id: mapId }, json: { command, args } })
  await run('stage.add', { titles: ['Visit', 'Buy', 'Return'] })

  const [graph, check, wrong, secretless] = await Promise.all([
    polku(['graph', 'Shop']),
    polku(['check', 'Drawn', 'Shop', '--examples', '5']),
    polku(['graph', 'Shop', '--separator', ';']),
    polku(['events', 'list'], 'polku_none'),
  ])
  assert.deepEqual(graph.answer.edges, [
    { from: 'Visit', to: 'Buy', count: 1, medianMs: 600_000, p90Ms: 600_000, meanMs: 600_000, totalMs: 600_000 },
  ])
  const { fitting, cases, steps, unobserved } = check.answer as Record<string, unknown> & { steps: { title: string }[] }
  assert.deepEqual([fitting, cases, steps.map(({ title }) => title)], [1, 2, ['Visit', 'Buy']], check.said)
  assert.ok((unobserved as string[]).includes('Return'))
  assert.deepEqual([wrong.code, /--separator/.test(wrong.said)], [2, true])
  assert.deepEqual([secretless.code, secretless.answer.reason], [1, 'wrong-token'])

  const file = join(folder, 'draft.md')
  const [findings, draft, noDraft] = await Promise.all([
    polku(['findings', 'Drawn', 'Shop']),
    polku(['discover', 'Shop', '--draft', file, '--title', 'Drafted']),
    polku(['discover', 'Shop', '--draft', file, '--journey', '99']),
  ])
  const { journeys, open } = findings.answer as { journeys: number; open: { kind: string; grade: string }[] }
  assert.deepEqual([findings.code, journeys], [0, 2], findings.said)
  assert.ok(open.every(({ grade }) => ['high', 'middle', 'low'].includes(grade)))
  assert.deepEqual([draft.code, draft.answer.draft], [0, { file, title: 'Drafted' }], draft.said)
  assert.match(await readFile(file, 'utf8'), /Drafted[\s\S]*Visit/)
  assert.deepEqual([noDraft.code, noDraft.answer.reason], [1, 'nothing-to-draft'])

  const rules = join(folder, 'rules.json')
  await writeFile(rules, JSON.stringify([{ how: 'pattern', value: '*', touchpoint: 'Elsewhere' }]))
  const [buyers, ruled, paths, roles, noGoal] = await Promise.all([
    polku(['findings', 'Drawn', 'Shop', '--filter', '{"with":["Buy"]}']),
    polku(['findings', 'Drawn', 'Shop', '--mapping', rules, '--named-by', 'touchpoint']),
    polku(['paths', 'Shop']),
    polku(['roles', 'Shop', '--filter', '{"with":["Visit"]}']),
    polku(['roles', 'Shop', '--goal', '']),
  ])
  assert.deepEqual([buyers.code, buyers.answer.journeys], [0, 1], buyers.said)
  assert.deepEqual([ruled.code, ruled.answer.journeys], [0, null], ruled.said)
  const likelyGoal = { name: 'Buy', cases: 1, sign: 'agreed' }
  assert.deepEqual([paths.answer.likelyGoal, roles.answer.likelyGoal], [likelyGoal, likelyGoal], paths.said)
  assert.match(roles.said, /“Buy” is likely the goal: its name speaks of .*--goal/)
  assert.deepEqual([roles.answer.conversions, noGoal.answer.conversions], [1, 0])
  assert.ok(!('likelyGoal' in noGoal.answer))

  const dropped = await polku(['events', 'drop', 'Shop'])
  assert.deepEqual([dropped.code, dropped.answer.id], [0, taken.answer.id])
})

test('with a token that only reads every verb that only reads does, and every other one is refused in a line', async (t) => {
  const tokens = await Promise.all(
    (['read', 'write'] as const).map(async (scope) =>
      (await owner.api.tokens.$post({ json: { name: scope, scope, days: 1 } })).json(),
    ),
  )
  const [reading = '', writing = ''] = tokens.map(({ secret }) => secret)
  const folder = await mkdtemp(join(tmpdir(), 'polku-command-line-'))
  t.after(() => rm(folder, { recursive: true }))
  const log = join(folder, 'Visits.csv')
  await writeFile(log, 'who,did,at,by\nann,Visit,2024-01-01,web\nann,Buy,2024-01-02,shop\nbo,Visit,2024-01-02,web\n')
  const columns = ['--case', 'who', '--event', 'did', '--time', 'at']
  const taken = await ask(['events', 'import', log, ...columns], writing, folder)
  assert.equal(taken.code, 0, taken.said)
  const json = { kind: 'map', title: 'Way', from: { source: 'empty' } } as const
  const { id } = await (await owner.api.documents.$post({ json })).json()
  const command = { command: 'stage.add', args: { titles: ['Visit', 'Buy'] } }
  await owner.api.documents[':id'].commands.$post({ param: { id }, json: command })

  const file = join(folder, 'draft.md')
  // Drift is asked for on the screen alone.
  const reads = [
    ['events', 'list'],
    ...ANALYSES.filter(({ id: analysis }) => analysis !== 'drift').map(({ id: analysis }) => [
      analysis,
      ...(analysis === 'check' ? ['Way'] : []),
      'Visits',
      ...(NEEDED[analysis] ?? []),
    ]),
    ['discover', 'Visits', '--draft', file],
    ['findings', 'Way', 'Visits'],
    ['findings', 'Way'],
  ]
  const writes = [
    ['events', 'import', log, ...columns],
    ['events', 'import', log, ...columns, '--append', 'Visits'],
    ['events', 'drop', 'Visits'],
    ['events', 'erase', 'ann'],
    ['events', 'erase', 'ann', '--confirm', 'ann'],
  ]
  const beforehand = await kept()
  for (const verb of reads) {
    const { code, said } = await ask(verb, reading, folder)
    assert.equal(code, 0, `${verb.join(' ')}: ${said}`)
  }
  for (const verb of writes) {
    const { code, answer } = await ask(verb, reading, folder)
    assert.deepEqual([code, answer.reason], [1, 'beyond-token'], verb.join(' '))
  }
  const { said } = await ask(['events', 'drop', 'Visits'], reading, folder, [])
  assert.match(said, /^This token may not do that\.[^\n]*\n$/)
  assert.deepEqual(await kept(), beforehand)
})

/** What the server holds that a verb could have changed. */
async function kept() {
  const [events, imports, documents] = await Promise.all([
    owner.api.events.$get().then((answer) => answer.json()),
    owner.api['event-imports'].$get().then((answer) => answer.json()),
    owner.api.documents.$get({ query: {} }).then((answer) => answer.json()),
  ])
  return { events, imports, documents: documents.items.map(({ id }) => id).sort() }
}
