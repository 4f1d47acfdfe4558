import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { startTestServer } from './testing/test-server.ts'

const PAGE = new URL('../../docs/api.md', import.meta.url)
const missing = ['sh', 'curl', 'jq'].filter((tool) => spawnSync('which', [tool]).status !== 0)

test('the examples on the page about the API do what it says, one after the other', {
  skip: missing.length > 0 ? `needs ${missing.join(', ')}` : false,
}, async () => {
  const text = await readFile(PAGE, 'utf8')
  const examples = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, example]) => example as string)
  assert.ok(examples.length >= 4)
  const server = await startTestServer()
  const folder = await mkdtemp(join(tmpdir(), 'polku-api-'))
  try {
    const script = examples.join('echo; echo ======\n').replaceAll('curl -s', 'curl -sS --fail-with-body')
    const env = { ...process.env, LINK: server.signInUrl ?? '' }
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-euc', script.replaceAll('http://localhost:4321', server.url)],
      { cwd: folder, env },
    )
    const [me, command, exported, imported, link] = stdout.split('======').map((answer) => answer.trim())
    assert.equal(JSON.parse(me as string).role, 'owner')
    assert.equal(JSON.parse(command as string).diff[0].after.text, 'Waits in line')
    assert.match(exported as string, /^to-cards-left$/m)
    assert.match(imported as string, /"Buy"[\s\S]*\njourney$/)
    const page = await server.visitor().fetch(link as string)
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=UTF-8'])
    for (const name of ['poster.pdf', 'persona.pdf']) {
      assert.equal((await readFile(join(folder, name))).subarray(0, 5).toString(), '%PDF-')
    }
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
})
