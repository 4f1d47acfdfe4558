import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed } from './followed-answer.ts'

const nobody = { share: () => null, onGone: () => assert.fail('somebody waits') }

test('an answer that is there soon is given as it is', async () => {
  const answer = Response.json({ a: 1 }, { status: 422 })
  assert.equal(await followed(Promise.resolve(answer), nobody), answer)
})

test('one that takes its time says how far it is, then itself', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  const response = await followed(promise, { ...nobody, share: () => 0.25 }, 0)
  assert.equal(response.headers.get('content-type'), 'application/x-ndjson')
  resolve(Response.json({ reason: 'took-too-long' }, { status: 422 }))
  const lines = (await response.text()).trim().split('\n')
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [{ share: 0.25 }, { status: 422, body: { reason: 'took-too-long' } }],
  )
})

test('whoever leaves is heard of, and an answer that comes afterwards troubles nobody', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  let isGone = false
  const response = await followed(promise, { share: () => null, onGone: () => (isGone = true) }, 0)
  await response.body?.cancel()
  assert.ok(isGone)
  resolve(Response.json({}))
  await promise
})
