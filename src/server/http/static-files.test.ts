import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let folder: string
const SCRIPT = 'console.log("polku")\n'.repeat(200)

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-web-'))
  const webRoot = join(folder, 'web')
  await mkdir(join(webRoot, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Polku</title>')
  await writeFile(join(webRoot, 'assets/main-BxYz12_9.js'), SCRIPT)
  await writeFile(join(webRoot, 'assets/ready-AbCd1234.js'), SCRIPT)
  await writeFile(join(webRoot, 'assets/ready-AbCd1234.js.br'), brotliCompressSync('precompressed'))
  await writeFile(join(webRoot, 'assets/font-AbCd1234.woff2'), Buffer.alloc(5000, 1))
  await writeFile(join(webRoot, 'icon.svg'), '<svg/>')
  await writeFile(join(webRoot, '.env'), 'secret')
  await symlink(join(folder, 'secret.txt'), join(webRoot, 'link.txt'))
  server = await startTestServer({ webRoot })
})
after(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/** As a client that does not tidy the path up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers as never, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test('the page is asked for anew each time, under a policy without inline code', async () => {
  for (const path of ['/', '/index.html', '/maps/abc123', '/sign-in?reason=link-used']) {
    const { status, headers, body } = await ask(path, { accept: 'text/html' })
    assert.equal(status, 200, path)
    assert.match(body.toString(), /<title>Polku/)
    assert.equal(headers['cache-control'], 'no-cache')
    const policy = headers['content-security-policy'] ?? ''
    assert.match(policy, /script-src 'self';/)
    assert.match(policy, /style-src 'self';/)
    assert.match(policy, /require-trusted-types-for 'script'/)
    assert.equal((await ask(path, { accept: 'text/html', 'if-none-match': headers.etag ?? '' })).status, 304)
  }
})

test('what bears a hash is kept for ever, compressed as the browser can take it', async () => {
  const path = '/assets/main-BxYz12_9.js'
  const plain = await ask(path)
  assert.equal(plain.body.toString(), SCRIPT)
  assert.equal(plain.headers['content-type'], 'text/javascript; charset=utf-8')
  assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
  const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' })
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.equal(brotliDecompressSync(brotli.body).toString(), SCRIPT)
  const gzip = await ask(path, { 'accept-encoding': 'gzip, br;q=0' })
  assert.equal(gunzipSync(gzip.body).toString(), SCRIPT)
  assert.equal(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size, 3)
  assert.equal(brotli.headers.vary, 'accept-encoding')
  const ready = await ask('/assets/ready-AbCd1234.js', { 'accept-encoding': 'br' })
  assert.equal(brotliDecompressSync(ready.body).toString(), 'precompressed')
  const font = await ask('/assets/font-AbCd1234.woff2', { 'accept-encoding': 'br' })
  assert.equal(font.headers['content-encoding'], undefined)
  assert.equal(font.headers['content-type'], 'font/woff2')
})

test('HEAD says the same without the content', async () => {
  const { status, headers, body } = await ask('/icon.svg', {}, 'HEAD')
  assert.deepEqual(
    [status, headers['content-length'], headers['content-type'], body.length],
    [200, '6', 'image/svg+xml', 0],
  )
})

test('no path leads out of the folder, nor to what is hidden in it', async () => {
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/..;/secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/link.txt',
    '/.env',
    '/assets',
    '/assets/main-BxYz12_9.js%00.txt',
    '/%',
    `${'/..'.repeat(40)}/etc/passwd.txt`,
  ]
  for (const path of paths) {
    const { body, status } = await ask(path)
    assert.ok(!body.includes('secret') || body.includes('urn:polku:problem'), path)
    assert.doesNotMatch(body.toString(), /root:/, path)
    assert.ok(status === 404 || status === 400 || body.includes('<title>Polku'), `${path} ${status}`)
  }
})

test('a file that is missing is not answered with the page', async () => {
  assert.equal((await ask('/assets/gone-AbCd1234.js', { accept: '*/*' })).status, 404)
  assert.equal((await ask('/api/v1/gone', { accept: 'text/html' })).status, 404)
})

test('without a built web part one is told how to build it', async () => {
  const bare = await startTestServer()
  const answer = await fetch(bare.url)
  assert.equal(answer.status, 503)
  assert.equal(((await answer.json()) as { reason: string }).reason, 'not-built')
  await bare.close()
})
