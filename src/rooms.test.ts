import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('.', import.meta.url))
const ROOT = join(SRC, '..')

/** From the ground up. A file imports its own room or a lower floor; rooms on one floor don't know each other. */
const FLOORS = [['i18n'], ['domain'], ['formats', 'journeys'], ['storage', 'sync'], ['server', 'web', 'cli']]

/** The packages that a pure room may use; null: any that package.json names. */
const PACKAGES: Readonly<Record<string, readonly string[] | null>> = {
  i18n: [],
  domain: ['fractional-indexing', 'zod'],
  journeys: ['zod'],
  formats: null,
  storage: null,
  sync: null,
  server: null,
  web: null,
  cli: null,
}

/** The forms in which a file names another; what stands before the name tells whether it is a type only. */
const FORMS = [
  /(?<=^|[\s;])(?:import|export)(?<type>\s+type\b(?!\s*,))?[\w\s{},*$]*?\bfrom\s*['"](?<name>[^'"\n]+)['"]/g,
  /(?<=^|[\s;])import\s*['"](?<name>[^'"\n]+)['"]/g,
  // A member right behind the parenthesis is a type's: a promise has none that begins with a capital.
  /\bimport\(\s*['"](?<name>[^'"\n]+)['"]\s*\)(?<type>\s*\.\s*[A-Z])?/g,
  /\bnew URL\(\s*['"](?<name>\.[^'"\n]+\.tsx?)['"]/g,
]

type Import = {
  /** Relative to `src`. */
  readonly file: string
  readonly line: number
  readonly specifier: string
  /** Erased before the program runs. */
  readonly typeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
  .filter((file) => file.includes('/'))
  .sort()
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')))

describe('rooms and floors', () => {
  it('sees every room and its imports', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    assert.deepEqual(
      rooms.map((room) => room.name).filter((room) => floorOf(room) === -1),
      [],
      'a room stands on no floor',
    )
    for (const room of rooms) {
      if (files.every((file) => roomOf(file) !== room.name)) continue
      assert.ok(
        imports.some((found) => roomOf(found.file) === room.name),
        `no import seen in ${room.name}`,
      )
    }
    assert.ok(files.length > 100, `only ${files.length} files seen`)
    assert.ok(imports.length > 200, `only ${imports.length} imports seen`)
  })

  it('reads imports of every form', () => {
    const text = [
      "import a, { type b } from './one.ts'",
      "import type { c } from './two.ts'",
      "import {\n  d,\n} from './three.ts'",
      "export { e } from './four.ts'",
      "export type * from './five.ts'",
      "import './six.css'",
      "const f = await import('./seven.ts')",
      "type G = import('./eight.ts').G",
      "const worker = new Worker(new URL('./nine.ts', import.meta.url))",
      "// import nothing from './comment.ts'",
    ].join('\n')
    assert.deepEqual(
      importsOf('web/x.ts', text)
        .sort((a, b) => a.line - b.line)
        .map((found) => [found.specifier, found.line, found.typeOnly]),
      [
        ['./one.ts', 1, false],
        ['./two.ts', 2, true],
        ['./three.ts', 5, false],
        ['./four.ts', 6, false],
        ['./five.ts', 7, true],
        ['./six.css', 8, false],
        ['./seven.ts', 9, false],
        ['./eight.ts', 10, true],
        ['./nine.ts', 11, false],
      ],
    )
  })

  it('lets imports go to the own room or down only', () => {
    assert.deepEqual(imports.filter(goesAstray).map(words), [])
  })

  it('would see an import that goes astray', () => {
    const astray = (file: string, text: string) => importsOf(file, text).some(goesAstray)
    assert.ok(astray('domain/map/x.ts', "import { y } from '../../formats/y.ts'"))
    assert.ok(astray('sync/x.ts', "import type { y } from '../storage/y.ts'"))
    assert.ok(astray('web/x.ts', "import { y } from '../server/y.ts'"))
    assert.ok(astray('web/x.ts', "import type { y } from '../storage/y.ts'"))
    assert.ok(astray('server/x.ts', "const y = await import('../cli/y.ts')"))
    assert.ok(astray('server/x.ts', "import { y } from '../../bench/y.ts'"))
    assert.ok(!astray('web/x.ts', "import type { y } from '../server/y.ts'"))
    assert.ok(!astray('server/x.ts', "import { y } from '../storage/y.ts'"))
  })

  it('keeps pure rooms to their packages', () => {
    assert.deepEqual(imports.filter(isStrange).map(words), [])
    assert.ok(importsOf('domain/x.ts', "import fs from 'node:fs'").some(isStrange))
    assert.ok(importsOf('i18n/x.ts', "import { nanoid } from 'nanoid'").some(isStrange))
  })

  it('finds the file of every relative import', () => {
    const lost = imports.filter((found) => isRelative(found) && !existsSync(join(SRC, targetOf(found))))
    assert.deepEqual(lost.map(words), [])
  })
})

/** Every specifier that a file names, comments apart: static, type and dynamic imports, re-exports, and worker files. */
function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '))
  const matches = FORMS.flatMap((form) => [...code.matchAll(form)])
  return matches.map((match) => ({
    file,
    line: code.slice(0, match.index + match[0].length).split('\n').length,
    specifier: match.groups?.name ?? '',
    typeOnly: match.groups?.type !== undefined,
  }))
}

function goesAstray(found: Import): boolean {
  if (!isRelative(found)) return false
  const [from, to] = [roomOf(found.file), roomOf(targetOf(found))]
  if (to === from) return false
  if (from === 'web' && to === 'server') return !found.typeOnly
  if (from === 'web' && to === 'storage') return true
  return floorOf(to) === -1 || floorOf(to) >= floorOf(from)
}

/** A package that the file's room may not use. A pure room's tests may use Node's test runner and fast-check. */
function isStrange(found: Import): boolean {
  const allowed = PACKAGES[roomOf(found.file)]
  if (isRelative(found) || !allowed || /\.(test|contract)\.ts$|\/testing\//.test(found.file)) return false
  const name = found.specifier
    .split('/')
    .slice(0, found.specifier.startsWith('@') ? 2 : 1)
    .join('/')
  return !allowed.includes(name)
}

function isRelative(found: Import): boolean {
  return found.specifier.startsWith('.')
}

/** Relative to `src`, without Vite's `?url`. */
function targetOf(found: Import): string {
  return join(dirname(found.file), found.specifier.replace(/\?.*$/, ''))
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room))
}

function words({ file, line, specifier }: Import): string {
  return `${relative(ROOT, join(SRC, file))}:${line} imports ${specifier}`
}
