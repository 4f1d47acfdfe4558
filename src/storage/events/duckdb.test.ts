import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { attachFiles, type DuckSettings, openDuck, SPILL } from './duckdb.ts'

const folder = await mkdtemp(join(tmpdir(), "polku's files-"))
after(() => rm(folder, { recursive: true, force: true }))

const SETTINGS: DuckSettings = { memoryMb: 100, threads: 4, spillIn: folder }
/** As many as live events bring in some days. */
const FILES = 30

test('many files are read with one share of threads, each for itself and all at once', async () => {
  const paths = Array.from({ length: FILES }, (_, at) => join(folder, `${at}.duckdb`))
  for (const [at, path] of paths.entries()) {
    const duck = await openDuck(path, SETTINGS)
    await duck.connection.run(`create table names as select ${at} as no`)
    duck.close()
  }
  const threads = async () => (process.platform === 'linux' ? (await readdir('/proc/self/task')).length : 0)
  const before = await threads()
  const attached = await attachFiles(paths, SETTINGS)
  try {
    assert.ok((await threads()) - before < 2 * SETTINGS.threads)
    const own = await Promise.all(
      attached.files.map(async ({ connection }) => (await connection.runAndReadAll('select no from names')).getRows()),
    )
    assert.deepEqual(
      own.flat(2),
      paths.map((_, at) => at),
    )
    const both = await attached.connection.runAndReadAll('select f2.names.no + f7.names.no from f2.names, f7.names')
    assert.deepEqual(both.getRows(), [[9]])
  } finally {
    attached.close()
  }
})

test('what does not fit into memory lies apart from that of others, and goes', async () => {
  const small = { ...SETTINGS, memoryMb: 60, threads: 1 }
  const much = `select count(*) from (select distinct hash(i)::varchar || repeat('x', 30) from range(1500000) r(i))`
  const spilt = async () => (await readdir(folder)).filter((name) => name.startsWith(SPILL))
  const [first, second] = [await openDuck(':memory:', small), await openDuck(':memory:', small)]
  await first.connection.run(much)
  const own = await spilt()
  assert.equal(own.length, 1)
  await second.connection.run(much)
  second.close()
  assert.deepEqual(await spilt(), own)
  first.close()
  assert.deepEqual(await spilt(), [])
})
