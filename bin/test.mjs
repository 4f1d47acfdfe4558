import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { ROOT } from './lib/root.mjs'
import { capture, run } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'
import { groupTests, writeTestEntries } from './lib/test-entries.mjs'
import { ensureWeb } from './lib/web-build.mjs'

/** So few files make their own database faster than one for all to copy. */
const FEW = 4

/** What people read, and a list of the files that failed; the list's place comes after these. */
const REPORTS = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  `--test-reporter=${pathToFileURL(join(ROOT, 'bin', 'lib', 'failed-files.mjs'))}`,
]

/**
 * Runs the tests with Node's own runner, from a bare clone. Arguments without a dash choose files by a part of their
 * path (`npm test storage rooms`); the others go to the runner (`npm test -- --test-name-pattern=append`).
 */
await runMain(async () => {
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'))
  const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
  const files = ['src', 'test']
    .flatMap(testsIn)
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  if (files.length === 0) throw new Failure(`No test file's path contains ${parts.join(' or ')}.`)
  await ensureDependencies({ development: true })
  const env = { ...runtimeEnv(), ...(files.some(isEndToEnd) ? await prepareEndToEnd() : {}) }
  // One more than there are processors: a fourth of the time they wait for a page, a database or a clock.
  const concurrency = `--test-concurrency=${availableParallelism() + 1}`
  const fixed = ['--disable-warning=ExperimentalWarning', '--test']
  const folder = mkdtempSync(join(tmpdir(), 'polku-tests-'))
  // A database that runs under an account of its own must get to what lies in it.
  chmodSync(folder, 0o755)
  try {
    const settings = files.length > FEW ? { ...env, POLKU_READY_FOLDER: await makeReadyFolder(folder, env) } : env
    const runEntries = (entries, more) =>
      run(runtime(), [...fixed, ...more, ...options, ...entries.map(({ entry }) => entry)], { env: settings })
    const list = join(folder, 'failed')
    const entries = writeTestEntries(groupTests(files.sort()), folder)
    const code = await runEntries(entries, [concurrency, ...REPORTS, `--test-reporter-destination=${list}`])
    const failed = code === 0 ? [] : failedOf(entries, readFileSync(list, 'utf8').split('\n').filter(Boolean))
    if (files.length <= FEW || failed.length === 0 || failed.length > FEW) return code
    console.log('\nOnce more, by themselves; what passes now depends on how busy the machine is, and wants mending:')
    for (const file of failed) console.log(`  ${file}`)
    const again = writeTestEntries(
      failed.map((file) => [file]),
      folder,
    )
    return await runEntries(again, ['--test-concurrency=1', '--test-reporter=spec'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/**
 * The test files behind the names: a file's own, or that of the process which ended by itself with all its files. None where
 * a name is neither: nobody knows then what failed.
 */
function failedOf(entries, names) {
  const ofName = (name) => entries.find(({ entry }) => entry === name)?.group ?? ofFile(name.slice(ROOT.length + 1))
  const ofFile = (file) => (entries.some(({ group }) => group.includes(file)) ? [file] : [])
  const found = names.map(ofName)
  return found.some((files) => files.length === 0) ? [] : [...new Set(found.flat())]
}

/** A data folder with what a server's first start makes, for the tests that need one which has begun. */
async function makeReadyFolder(within, env) {
  const folder = join(within, 'ready')
  mkdirSync(folder)
  const { code, output } = await capture(runtime(), ['src/server/testing/make-ready-folder.ts', folder], env)
  if (code === 0) return folder
  throw new Failure(`The tests' server could not begin (exit code ${code}):\n${output.trim()}`)
}

/** These run the whole product in a browser; the others need neither. */
function isEndToEnd(file) {
  return file.startsWith('test')
}

async function prepareEndToEnd() {
  await ensureWeb()
  return ensureChromium()
}

function testsIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
}
