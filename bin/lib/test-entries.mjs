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

/** Rooms whose tests want nothing of their process: to begin one for each file takes longer than most of them. */
const TOGETHER = ['src/formats/', 'src/journeys/', 'src/domain/', 'src/web/', 'src/i18n/']

/** Rooms that try properties by chance. */
const BY_CHANCE = [...TOGETHER, 'src/sync/', 'src/storage/']
const CHANCE = join('test', 'fixed-chance.ts')
const LEFT_OPEN = join('test', 'left-open.ts')

/**
 * Which test files share a process, in the order in which the processes are to begin.
 * @param {readonly string[]} files paths in the repository
 * @returns {string[][]}
 */
export function groupTests(files) {
  const rankOf = (file) => LONGEST.findIndex((part) => file.includes(part))
  const long = LONGEST.flatMap((part) => files.filter((file) => file.includes(part))).map((file) => [file])
  const others = files.filter((file) => rankOf(file) < 0)
  const together = TOGETHER.map((room) => others.filter((file) => file.startsWith(room)))
  const alone = others.filter((file) => !TOGETHER.some((room) => file.startsWith(room))).map((file) => [file])
  return [...long, ...together, ...alone].filter((group) => group.length > 0)
}

/**
 * Node's runner gives each file that it is told a process, in the order of their names. This writes one for each group,
 * whose name says when it begins.
 * @param {readonly string[][]} groups paths in the repository
 * @param {string} folder where they are written
 * @returns {{ entry: string, group: readonly string[] }[]} `entry`: what to tell the runner
 */
export function writeTestEntries(groups, folder) {
  return groups.map((group, at) => {
    const entry = join(folder, `${String(at).padStart(4, '0')}.test.mjs`)
    const isByChance = BY_CHANCE.some((room) => group[0].startsWith(room))
    const imports = [LEFT_OPEN, ...(isByChance ? [CHANCE] : []), ...group]
    writeFileSync(entry, imports.map((file) => `import ${JSON.stringify(hrefOf(file))}\n`).join(''))
    return { entry, group }
  })
}

const hrefOf = (file) => pathToFileURL(join(ROOT, file)).href
