import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { after } from 'node:test'
import { checkFileStore, s3FileStore } from './s3-file-store.ts'
import { StorageProblem } from './storage-problem.ts'
import { signatureOf, startS3Server } from './testing/s3-server.ts'

const s3 = await startS3Server()
after(() => s3.close())

test('the bucket of these tests checks signatures as Amazon’s own example has them', () => {
  const payload = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const signature = signatureOf({
    method: 'GET',
    path: '/test.txt',
    headers: [
      ['host', 'examplebucket.s3.amazonaws.com'],
      ['range', 'bytes=0-9'],
      ['x-amz-content-sha256', payload],
      ['x-amz-date', '20130524T000000Z'],
    ],
    payload,
    date: '20130524T000000Z',
    region: 'us-east-1',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  })
  assert.equal(signature, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
})

test('bytes lie in the bucket under their key, whatever is in it, and are gone when they are removed', async () => {
  const store = s3FileStore(s3.settings)
  const key = 'files/a b+c/ä(1)’*!~'
  await store.put(key, Buffer.from('abc'), 'image/png')
  assert.equal(s3.objects.get(key)?.toString(), 'abc')
  assert.equal(Buffer.from((await store.get(key)) ?? []).toString(), 'abc')
  await store.remove(key)
  await store.remove(key)
  assert.equal(s3.objects.has(key), false)
  assert.equal(await store.get(key), null)
})

test('a store that is busy for a moment is asked again', async () => {
  const store = s3FileStore(s3.settings)
  s3.fail(2)
  await store.put('busy', Buffer.from('abc'), 'image/png')
  assert.equal(s3.objects.get('busy')?.toString(), 'abc')
})

test('a store that leads elsewhere is not followed', async (t) => {
  const asked: string[] = []
  const elsewhere = createServer(({ method = '', url }, answer) => {
    asked.push(`${method} ${url}`)
    answer.writeHead(307, { location: '/elsewhere' }).end('<Error><Code>TemporaryRedirect</Code></Error>')
  }).listen(0, '127.0.0.1')
  t.after(() => elsewhere.close())
  await once(elsewhere, 'listening')
  const { port } = elsewhere.address() as AddressInfo
  const store = s3FileStore({ ...s3.settings, endpoint: `http://127.0.0.1:${port}` })
  await assert.rejects(store.get('one'), /307 TemporaryRedirect/)
  assert.deepEqual(asked, [`GET /${s3.settings.bucket}/one`])
})

test('wrong keys, a bucket that isn’t there and a store that doesn’t answer are told at the start', async () => {
  await checkFileStore(s3FileStore(s3.settings), 'here')
  for (const [change, why] of [
    [{ secretAccessKey: 'wrong' }, /403 SignatureDoesNotMatch/],
    [{ accessKeyId: 'nobody' }, /403 AccessDenied/],
    [{ bucket: 'elsewhere' }, /404 NoSuchBucket/],
    [{ endpoint: 'http://127.0.0.1:9' }, /can’t be used/],
  ] as const) {
    const store = s3FileStore({ ...s3.settings, ...change })
    const refused = (error: unknown) => {
      assert.ok(error instanceof StorageProblem && error.reason === 'file-store-refused')
      assert.match(error.message, why)
      assert.ok(!error.message.includes(s3.settings.secretAccessKey))
      return true
    }
    await assert.rejects(checkFileStore(store, 'here'), refused)
  }
})
