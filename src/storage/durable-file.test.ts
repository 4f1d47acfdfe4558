import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { missing, replaceFile } from './durable-file.ts'

test('a file is replaced whole, and what cannot be replaced stays, with nothing beside it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'polku-durable-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.json')
  assert.equal(await readFile(path).catch(missing), null)
  await replaceFile(path, 'first')
  await replaceFile(path, new TextEncoder().encode('sä'))
  assert.equal(await readFile(path, 'utf8'), 'sä')
  await mkdir(join(folder, 'b'))
  await assert.rejects(replaceFile(join(folder, 'b'), 'first'))
  assert.deepEqual((await readdir(folder)).sort(), ['a.json', 'b'])
  await assert.rejects(readFile(join(folder, 'b')).catch(missing), { code: 'EISDIR' })
})
