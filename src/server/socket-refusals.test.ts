import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { socketRefusals } from './socket-refusals.ts'

test('however much is refused at the socket, the log hears of it in one line for all of a while', async () => {
  const lines: string[] = []
  const refusals = socketRefusals((line) => lines.push(line), 20)
  for (let i = 0; i < 1_000; i++) {
    refusals.note({ kind: 'message-refused', documentId: `secret ${i}`, userId: null })
    refusals.note({ kind: 'update-refused', documentId: 'd', userId: 'mallory', flaw: 'foreign-client' })
  }
  assert.deepEqual(lines, [])
  while (lines.length === 0) await sleep(5)
  assert.deepEqual(lines, ['sync refused: message-refused 1000, update-refused foreign-client 1000'])
  refusals.note({ kind: 'origin-refused', origin: 'https://evil.example' })
  refusals.close()
  refusals.close()
  assert.deepEqual(lines.slice(1), ['sync refused: origin-refused 1'])
})
