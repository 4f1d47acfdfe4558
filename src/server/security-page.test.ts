import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const ROOT = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/security.md', ROOT), 'utf8')

test('what the page on security names as evidence is there', () => {
  const named = new Set([...page.matchAll(/src\/[\w./-]+/g)].map(([path]) => path.replace(/\.$/, '')))
  assert.ok(named.size > 30)
  assert.deepEqual(
    [...named].filter((path) => !existsSync(new URL(path, ROOT))),
    [],
  )
})

test('each requirement stands there once, with how it stands', () => {
  const rows = [...page.matchAll(/^\| (V\d+\.\d+\.\d+)(?:–V[\d.]+)? \| [^|]+ \| (.+?) \| .+ \|$/gm)]
  const ids = rows.map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(ids.length, (page.match(/^\| V\d/gm) ?? []).length)
  for (const [, id, standing] of rows) assert.ok(['met', 'open', 'operator', 'n/a'].includes(standing as string), id)
})
