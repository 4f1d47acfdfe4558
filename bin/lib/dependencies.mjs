import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from './failure.mjs'
import { during } from './progress.mjs'
import { ROOT } from './root.mjs'
import { capture } from './run.mjs'
import { packagedRuntime, runtimeEnv } from './runtime.mjs'

const LOCKFILE = join(ROOT, 'package-lock.json')
/** npm's own record of what it put into node_modules. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
/** The lockfile's hash at our last install: optional packages that were missing then can't be had. */
const STAMP = join(ROOT, 'node_modules', '.polku-installed')

/**
 * Installs what the lockfile names and is missing or of another version. Development packages come on demand, and stay
 * where they are once.
 * @param {{ development: boolean }} options
 */
export async function ensureDependencies({ development }) {
  const text = readFileSync(LOCKFILE)
  const hash = createHash('sha256').update(text).digest('hex')
  const { packages } = JSON.parse(text)
  const { complete, hasDevelopment } = inspect(packages, hash, development)
  if (complete) return
  const all = development || hasDevelopment
  await during('Installing packages', () => install(all))
  // npm passes over optional packages that ask for a newer Node than the one it runs on: once more under the new one.
  if (!inspect(packages, '', all).complete && packagedRuntime() && npmProgram().script) {
    await during('Installing packages for this machine', () => install(all, packagedRuntime()))
  }
  writeFileSync(STAMP, hash)
}

/** Whether what we need of the lockfile is in node_modules, and whether any development package is. */
function inspect(packages, hash, development) {
  const installed = readJson(INSTALLED)?.packages ?? {}
  const optionalGivenUp = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
  const has = ([path, entry]) => installed[path]?.version === entry.version && existsSync(join(ROOT, path))
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  const complete = entries
    .filter(([, entry]) => isNeeded(entry, development) && !(entry.optional && optionalGivenUp))
    .every(has)
  return { complete, hasDevelopment: entries.some((named) => named[1].dev && has(named)) }
}

/** Of optional packages those that are made for this machine; the others are parts of such for another. */
function isNeeded(entry, development) {
  if ((entry.dev || entry.devOptional) && !development) return false
  return !entry.optional || ((entry.os || entry.cpu || entry.libc) !== undefined && fits(entry))
}

/** Whether a package is meant for this machine. */
function fits(entry) {
  return (
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    (!entry.libc || entry.libc.includes(libc()))
  )
}

/** As npm reads `os`, `cpu` and `libc`: one name or several, those with an exclamation mark excluded. */
function allows(names, value) {
  if (!names) return true
  const list = [names].flat()
  return !list.includes(`!${value}`) && (list.every((item) => item.startsWith('!')) || list.includes(value))
}

let knownLibc

/** Asked once: the report takes its time, most of it for the network, which we don't need. */
function libc() {
  if (process.report) process.report.excludeNetwork = true
  knownLibc ??= process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return knownLibc
}

/**
 * Not `npm ci`, which first deletes all: this adds what is missing, keeps to the lockfile and leaves it as it is.
 * Install scripts stay off: nothing we use needs one, and a package that turned bad would run there first.
 */
function install(development, node) {
  return npmInstall(development ? [] : ['--omit=dev'], node)
}

/** @param {string[]} options further ones, such as the folder of another package */
export async function npmInstall(options, node = process.execPath) {
  const { script, command } = npmProgram()
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const args = ['install', '--no-save', '--ignore-scripts', ...quiet, ...options]
  const env = { ...runtimeEnv(), NODE_ENV: '' }
  const result = await (script ? capture(node, [script, ...args], env) : capture(command, args, env))
  if (result.code !== 0) {
    throw new Failure(`npm could not install the packages (exit code ${result.code}):\n${result.output.trim()}`)
  }
}

/** npm as a script for a Node of our choice where it can be found, else as a command. */
function npmProgram() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  return { script, command: 'npm' }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
