import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chooseAccount, giveTo, spawnIdentity } from '../postgres/account.ts'
import { usableBinaries } from '../postgres/binaries.ts'
import { guarded } from '../postgres/guard.ts'
import { readPidFile } from '../postgres/pid-file.ts'
import { freePort } from './free-port.ts'

export type OwnServer = {
  /** "PostgreSQL 15.18" */
  readonly name: string
  readonly url: string
  /** Ends it as an operator does, so that all connections break, and starts it again. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

const PASSWORD = 'p%40ss%2Fw%C3%B6rd'

/**
 * A PostgreSQL as an operator would run one: it listens on a port and asks for a password. The oldest that is installed
 * from 15 on (where Debian puts them), or else the built-in one.
 */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-own-server-'))
  chmodSync(folder, 0o755)
  const account = chooseAccount(folder, join(folder, 'none'))
  const { postgres, initdb } = installed() ?? (await usableBinaries(account.user))
  const cluster = mkdtempSync(join(folder, 'cluster-'))
  writeFileSync(join(folder, 'password'), decodeURIComponent(PASSWORD))
  await giveTo(account, cluster)
  const run = { cwd: cluster, ...spawnIdentity(account), env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  const prepare = [
    initdb,
    '-D',
    cluster,
    '-U',
    'op',
    '-A',
    'scram-sha-256',
    '--pwfile',
    join(folder, 'password'),
    '-E',
    'UTF8',
  ]
  const [maker = '', ...makerArgs] = [...account.prefix, ...prepare, '--no-sync']
  execFileSync(maker, makerArgs, { ...run, stdio: 'pipe' })
  const port = await freePort()
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-p',
    String(port),
    '-c',
    'unix_socket_directories=',
    '-c',
    'synchronous_commit=off',
  ]
  const [command, ...args] = guarded([...account.prefix, postgres, '-D', cluster, ...settings])
  const start = async () => {
    const child = spawn(command, args, { ...run, detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
    const ended = once(child, 'close')
    for (let waitedMs = 0; !readPidFile(cluster)?.ready; waitedMs += 10) {
      if (waitedMs > 60_000 || child.exitCode !== null) throw new Error('the server did not start')
      await sleep(10)
    }
    return async () => {
      child.stdin.end()
      await ended
    }
  }
  let end = await start()
  return {
    name: execFileSync(postgres, ['--version'], { encoding: 'utf8' }).trim(),
    url: `postgres://op:${PASSWORD}@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await end()
      end = await start()
    },
    stop: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function installed(): { postgres: string; initdb: string } | null {
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home)
    ? readdirSync(home)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  for (const version of versions.toSorted((a, b) => a - b)) {
    const [postgres, initdb] = ['postgres', 'initdb'].map((name) => join(home, String(version), 'bin', name))
    if (postgres && initdb && existsSync(postgres) && existsSync(initdb)) return { postgres, initdb }
  }
  return null
}
