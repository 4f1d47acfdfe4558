import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { npmInstall } from './dependencies.mjs'
import { Failure } from './failure.mjs'
import { during } from './progress.mjs'
import { ROOT } from './root.mjs'
import { capture } from './run.mjs'
import { runtime, runtimeEnv } from './runtime.mjs'

/** A package of its own: nothing of it is installed with Polku, or gets into it. */
const PACKAGE = join(ROOT, 'bench', 'peers')
/** The lockfile's hash at the last install. */
const STAMP = join(PACKAGE, 'node_modules', '.polku-installed')

/** Installs and builds the whiteboards that `bench/peers.bench.ts` compares the editor with. */
export async function ensurePeers() {
  const lockfile = readFileSync(join(PACKAGE, 'package-lock.json'))
  const hash = createHash('sha256').update(lockfile).digest('hex')
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
    process.stderr.write(
      'Downloading Excalidraw and tldraw from npm into bench/peers/node_modules: some 85 MB, 330 MB on disk, for this benchmark only.\n',
    )
    await during('Installing the whiteboards', () => npmInstall(['--prefix', PACKAGE]))
    writeFileSync(STAMP, hash)
  }
  await during('Building the whiteboards', build)
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
