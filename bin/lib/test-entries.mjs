import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './root.mjs'

/** By a part of their path. These begin first: one of them alone at the end would let the other processors rest. */
const LONGEST = [
  'e2e/accessibility.',
  'server/kill.',
  'sync/convergence.',
  'import/fuzz.',
  'e2e/sign-in.',
  'postgres/embedded.',
  'e2e/members.',
  'e2e/start.',
  'e2e/newcomer.',
  'e2e/editor.',
  'e2e/export.',
  'cli/cli.',
  'e2e/comments.',
  'e2e/compare.',
  'e2e/local-copy.',
  'e2e/together.',
  'e2e/history.',
  'e2e/data.',
]

/** Rooms that try properties by chance. */
const BY_CHANCE = ['formats', 'journeys', 'domain', 'web', 'i18n', 'sync', 'storage'].map((room) => `src/${room}/`)
const CHANCE = pathToFileURL(join(ROOT, 'test', 'fixed-chance.ts')).href

/**
 * Node's runner gives each file a process, in the order of their names. This writes one for each, whose name says when it
 * begins. One process for many would be quicker, but of a long report the runner loses the end where it ends the process.
 * @param {readonly string[]} files paths in the repository
 * @param {string} folder where they are written
 * @returns {{ file: string, entry: string }[]} in the order in which they are to begin
 */
export function writeTestEntries(files, folder) {
  const rankOf = (file) => LONGEST.findIndex((part) => file.includes(part))
  const long = LONGEST.flatMap((part) => files.filter((file) => file.includes(part)))
  const others = files.filter((file) => rankOf(file) < 0)
  return [...long, ...others].map((file, at) => {
    const entry = join(folder, `${String(at).padStart(4, '0')}.test.mjs`)
    const own = pathToFileURL(join(ROOT, file)).href
    const imports = BY_CHANCE.some((room) => file.startsWith(room)) ? [CHANCE, own] : [own]
    writeFileSync(entry, imports.map((href) => `import ${JSON.stringify(href)}\n`).join(''))
    return { file: join(ROOT, file), entry }
  })
}
