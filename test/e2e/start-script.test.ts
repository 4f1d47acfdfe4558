import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../../bin/start.sh', import.meta.url))
const base = mkdtempSync(join(tmpdir(), 'polku start script '))
after(() => rmSync(base, { recursive: true, force: true }))

const inBase = (...parts: string[]) => join(base, ...parts)

/** A repository with nothing in it but what the script looks at; preparing leaves a mark, and serving says so. */
function layOut(): void {
  for (const folder of ['bin/lib', 'src/server', 'node_modules/@scope/one', 'dist/web'])
    mkdirSync(inBase(folder), { recursive: true })
  for (const file of ['index.html', 'vite.config.ts', 'package-lock.json', 'bin/lib/end-with-npm.mjs'])
    writeFileSync(inBase(file), '')
  writeFileSync(inBase('package.json'), '{}')
  copyFileSync(SCRIPT, inBase('bin/start.sh'))
  writeFileSync(inBase('src/server/main.ts'), 'console.log("serves")')
  writeFileSync(
    inBase('bin/prepare.mjs'),
    `import { mkdirSync, writeFileSync } from 'node:fs'
     mkdirSync('.cache', { recursive: true })
     writeFileSync('.cache/prepared', process.execPath)
     writeFileSync('.cache/mark', '')
     process.stdout.write(process.execPath)`,
  )
}

/** Whether a start looked at everything anew. */
function prepares(): boolean {
  rmSync(inBase('.cache/mark'), { force: true })
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const said = execFileSync('sh', [inBase('bin/start.sh')], { env: { ...process.env, PATH }, encoding: 'utf8' })
  assert.equal(said, 'serves\n')
  return existsSync(inBase('.cache/mark'))
}

test('a start looks at everything once, and again after anything changed, came or went', () => {
  layOut()
  assert.equal(prepares(), true, 'for the first time')
  assert.equal(prepares(), false)
  const changes: Record<string, () => void> = {
    'a source changed': () => writeFileSync(inBase('src/server/main.ts'), 'console.log("serves") // again'),
    'a source came': () => writeFileSync(inBase('src/server/new.ts'), ''),
    'a source went': () => rmSync(inBase('src/server/new.ts')),
    'the lockfile changed': () => writeFileSync(inBase('package-lock.json'), '{}'),
    'a package went': () => rmSync(inBase('node_modules/@scope/one'), { recursive: true }),
    'the built part went': () => rmSync(inBase('dist'), { recursive: true }),
    'the program that runs it went': () => writeFileSync(inBase('.cache/prepared'), inBase('nowhere')),
  }
  for (const [change, make] of Object.entries(changes)) {
    make()
    assert.equal(prepares(), true, change)
    mkdirSync(inBase('dist/web'), { recursive: true })
    prepares()
    assert.equal(prepares(), false, `nothing after ${change}`)
  }
  assert.equal(readFileSync(inBase('.cache/prepared'), 'utf8'), process.execPath)
})
