import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Far more than a start may take. */
const PATIENCE_MS = 600_000

/** Polku as people run it, in a process of its own. */
export type ServerProcess = {
  readonly child: ChildProcess
  /** Where it answers. Rejects where it ends before that. */
  readonly ready: Promise<{ readonly url: string; readonly signInPath: string }>
  readonly ended: Promise<unknown>
  /** What it wrote to standard error so far. */
  readonly complaints: () => string
}

/** @param settings more of its environment */
export function startServerProcess(dataDir: string, settings: NodeJS.ProcessEnv = {}): ServerProcess {
  const own = { PORT: '0', HOST: '127.0.0.1', POLKU_DATA: dataDir, LANG: 'en', DATABASE_URL: '', REDIS_URL: '' }
  const env = { ...process.env, ...own, ...settings }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const ready = new Promise<{ url: string; signInPath: string }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /https?:\/\/\S+/.exec(line)?.[0]
      if (address) resolve({ url: new URL(address).origin, signInPath: new URL(address).pathname })
    })
    void ended.then(() => reject(new Error(`the server did not start: ${complaints}`)))
    setTimeout(() => reject(new Error(`the server is not ready yet: ${complaints}`)), PATIENCE_MS).unref()
  })
  // Whoever kills it while it starts doesn't wait for it.
  ready.catch(() => undefined)
  return { child, ready, ended, complaints: () => complaints }
}
