import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Thread } from '../data/comments.ts'
import { type Shown, showThreads } from './show-threads.ts'

const me = { userId: 'me', name: 'Me' }
const bo = { userId: 'bo', name: 'Bo' }

function thread(id: string, more: Partial<Thread> & { author?: typeof me; text?: string } = {}): Thread {
  const { author = bo, text = 'Words', ...rest } = more
  const comment = { id: `${id}-1`, author, text, createdAt: 1, editedAt: null, mentions: [] }
  const anchor = { kind: 'card' as const, recordId: id, words: id }
  return { id, anchor, createdAt: 1, resolvedAt: null, resolvedBy: null, task: null, comments: [comment], ...rest }
}

const THREADS = [
  thread('later', { createdAt: 2 }),
  thread('early'),
  thread('done', { resolvedAt: 5 }),
  thread('own', { author: me }),
  thread('named', { text: 'Ask @[me]' }),
  thread('given', { task: { assignee: me, dueOn: null, doneAt: null } }),
]
const shown = (filter: Shown) =>
  showThreads(THREADS, filter, 'me', ({ id }) => (id === 'given' ? 0 : 1)).map(({ id }) => id)

test('threads stand in the order of the map, and each filter shows what it says', () => {
  assert.deepEqual(shown('open'), ['given', 'early', 'own', 'named', 'later'])
  assert.deepEqual(shown('resolved'), ['done'])
  assert.deepEqual(shown('mine'), ['given', 'own'])
  assert.deepEqual(shown('mentions'), ['named'])
  assert.deepEqual(shown('tasks'), ['given'])
})
