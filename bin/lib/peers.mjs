import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { npmInstall } from './dependencies.mjs'
import { Failure } from './failure.mjs'
import { during } from './progress.mjs'
import { ROOT } from './root.mjs'
import { capture } from './run.mjs'
import { runtime, runtimeEnv } from './runtime.mjs'

/** Packages of their own: nothing of them is installed with Polku, or gets into it. */
const PACKAGE = join(ROOT, 'bench', 'peers')
const CLICKHOUSE = join(PACKAGE, 'clickhouse')
const PM4JS = join(PACKAGE, 'pm4js')

/** Installs and builds the whiteboards that `bench/peers.bench.ts` compares the editor with. */
export async function ensurePeers() {
  await ensurePackage(PACKAGE, 'Excalidraw and tldraw', 'some 85 MB, 330 MB on disk')
  await during('Building the whiteboards', build)
}

/** Installs the ClickHouse that `bench/clickhouse.bench.ts` compares the analyses of events with. */
export async function ensureClickHouse() {
  await ensurePackage(CLICKHOUSE, 'ClickHouse', '550 MB on disk')
}

/** Installs the process mining library that `bench/pm4js.bench.ts` compares the reading of a log with. */
export async function ensurePm4js() {
  await ensurePackage(PM4JS, 'pm4js', '22 MB on disk')
}

/** Installs what a package's lockfile says, unless that was the last that was installed. */
async function ensurePackage(folder, what, size) {
  const stamp = join(folder, 'node_modules', '.polku-installed')
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const place = relative(ROOT, join(folder, 'node_modules'))
  process.stderr.write(`Downloading ${what} from npm into ${place}: ${size}, for this benchmark only.\n`)
  await during(`Installing ${what}`, () => npmInstall(['--prefix', folder]))
  writeFileSync(stamp, hash)
}

async function build() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', join(PACKAGE, 'vite.config.js'), '--logLevel', 'error']
  const { code, output } = await capture(runtime(), args, { ...runtimeEnv(), NODE_ENV: 'production' })
  if (code !== 0) {
    const said = stripVTControlCharacters(output).trim()
    throw new Failure(`The whiteboards could not be built (exit code ${code}):\n${said}`)
  }
}
