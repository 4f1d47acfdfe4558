import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { ROOT } from './root.mjs'

/** The oldest Node that runs our TypeScript files as they are. */
const NEEDED_MAJOR = 24

/** The Node that runs Polku: this one where it is new enough, else the one that npm brought. */
export function runtime() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath
  const packaged = packagedRuntime()
  if (packaged) return packaged
  throw new Failure(
    `Polku needs Node ${NEEDED_MAJOR}; this is ${process.versions.node}, and npm has none for ${process.platform}-${process.arch}. ` +
      'Install it from https://nodejs.org and start again.',
  )
}

/** Null where npm has none for this machine, or hasn't installed it. */
export function packagedRuntime() {
  const path = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(path) ? path : null
}

/** What every program of ours runs with: compiled code is kept between starts. */
export function runtimeEnv() {
  return { NODE_COMPILE_CACHE: join(ROOT, '.cache', 'node'), ...process.env }
}
