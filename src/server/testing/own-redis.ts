import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../storage/testing/free-port.ts'

/** Where Debian and others put it. */
const PROGRAM = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path)) ?? null
const PASSWORD = 'r%2Fed%40is'

export const isRedisInstalled = PROGRAM !== null

export type OwnRedis = {
  readonly url: string
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** A Redis as an operator would run one: on a port, with a password. */
export async function startOwnRedis(): Promise<OwnRedis> {
  if (PROGRAM === null) throw new Error('there is no Redis on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'polku-redis-'))
  const port = await freePort()
  const own = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--dir', folder]
  let child: ChildProcess | null = null
  const start = async () => {
    child = spawn(PROGRAM, [...own, '--requirepass', decodeURIComponent(PASSWORD)], { stdio: 'ignore' })
    while (!(await answers(port))) await sleep(10)
  }
  const kill = async () => {
    if (!child) return
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    await ended
    child = null
  }
  await start()
  return {
    url: `redis://:${PASSWORD}@127.0.0.1:${port}`,
    kill,
    start,
    async stop() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
