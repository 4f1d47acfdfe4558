import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Failure } from './failure.mjs'
import { during } from './progress.mjs'
import { ROOT } from './root.mjs'
import { capture } from './run.mjs'
import { runtime, runtimeEnv } from './runtime.mjs'

/** All that the built files depend on. */
const SOURCES = [
  'src/web',
  'src/domain',
  'src/i18n',
  'src/sync',
  'src/formats',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]
const OUTPUT = join(ROOT, 'dist', 'web')
/** Vite empties the folder first, so a build that was cut short leaves no stamp. */
const STAMP = join(OUTPUT, '.stamp')

/** Builds the web part where its sources are others than those of the last build. */
export async function ensureWeb() {
  const fingerprint = fingerprintOf(SOURCES)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return
  await during('Building the web part', build)
  writeFileSync(STAMP, fingerprint)
}

async function build() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...runtimeEnv(), NODE_ENV: 'production' }
  const { code, output } = await capture(runtime(), [vite, 'build', '--logLevel', 'warn'], env)
  if (code !== 0)
    throw new Failure(
      `The web part could not be built (exit code ${code}):\n${stripVTControlCharacters(output).trim()}`,
    )
}

function fingerprintOf(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Files of a folder with all below it, or the file itself; tests apart. */
function filesIn(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (!/^src/.test(path)) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|contract)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
}
