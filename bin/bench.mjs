import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { ensureClickHouse, ensurePeers, ensurePm4js } from './lib/peers.mjs'
import { ROOT } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'
import { ensureWeb } from './lib/web-build.mjs'

/** Those that download more, or take longer, than anything else needs run where they are asked for by name. */
const ON_REQUEST = {
  'peers.bench.ts': { word: 'peers', why: 'downloads what it compares with', prepare: ensurePeers },
  'clickhouse.bench.ts': { word: 'clickhouse', why: 'downloads what it compares with', prepare: ensureClickHouse },
  'pm4js.bench.ts': { word: 'pm4js', why: 'downloads what it compares with', prepare: ensurePm4js },
  'large-log.bench.ts': { word: 'large', why: 'writes two gigabytes and takes minutes', prepare: () => {} },
}

/**
 * Runs the benchmarks one after the other (those whose path contains an argument, if any), writes `bench.json`, and prints
 * one table of ratios. Ends with 1 where a ratio is larger than it may be, or a benchmark broke.
 */
await runMain(async () => {
  await ensureDependencies({ development: true })
  await ensureWeb()
  const browser = await ensureChromium()
  const parts = process.argv.slice(2)
  const files = readdirSync(join(ROOT, 'bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .sort()
  const chosen = files.filter((name) =>
    parts.length === 0 ? !(name in ON_REQUEST) : parts.some((part) => name.includes(part)),
  )
  if (chosen.length === 0)
    throw new Failure(`No benchmark's name contains ${parts.join(' or ')}. There are: ${files.join(', ')}.`)
  const rows = []
  const broken = []
  for (const file of chosen) {
    await ON_REQUEST[file]?.prepare()
    process.stderr.write(`${file}…\n`)
    const outcome = await measure(file, browser)
    rows.push(...outcome.rows)
    if (outcome.code !== 0) broken.push(file)
  }
  const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism() }
  writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify({ machine, rows, broken }, null, 2)}\n`)
  process.stdout.write(tableOf(rows))
  for (const file of Object.keys(ON_REQUEST).filter((name) => !chosen.includes(name) && parts.length === 0))
    process.stdout.write(
      `Not among them: ${file}, which ${ON_REQUEST[file].why}. npm run bench ${ON_REQUEST[file].word}\n`,
    )
  for (const file of broken) process.stdout.write(`${file} broke; its words are above.\n`)
  return rows.every((row) => row.fine) && broken.length === 0 ? 0 : 1
})

async function measure(file, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'polku-bench-'))
  const target = join(folder, 'rows')
  try {
    const env = { ...runtimeEnv(), ...browser, POLKU_BENCH_ROWS: target }
    const code = await run(runtime(), ['--expose-gc', join('bench', file)], { env })
    const lines = existsSync(target) ? readFileSync(target, 'utf8').trim().split('\n') : []
    return { code, rows: lines.map((line) => ({ file, ...JSON.parse(line) })) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tableOf(rows) {
  const cells = rows.map((row) => [
    row.fine ? 'fine' : 'TOO MUCH',
    row.ratio.toFixed(2),
    `≤ ${row.most}`,
    row.cpuRatio === null ? '' : row.cpuRatio.toFixed(2),
    row.name,
    row.ours,
    row.theirs,
  ])
  const lines = [['', 'ratio', 'goal', 'CPU', 'what', 'ours', 'against'], ...cells]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
