import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './root.mjs'

/**
 * Runs a program with our own standard streams, in the repository if not said otherwise, passes signals on, and gives its
 * exit code (128 + the signal's number where it was killed, as shells do).
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, cwd = ROOT } = {}) {
  const child = spawn(command, args, { cwd, stdio: 'inherit', env })
  // The child ends us by ending; ending before it would leave it behind.
  const passOn = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/**
 * Runs a program in the repository quietly and gives its exit code and all that it wrote.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? 128 + constants.signals[signal], output }))
  })
}
