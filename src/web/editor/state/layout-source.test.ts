import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { type JourneyMap, mapType } from '../../../domain/map/map-type.ts'
import { layoutSource, movesAnything, skeletonChanged } from './layout-source.ts'

function sample(change?: (work: ReturnType<typeof draft<typeof mapType>>) => void) {
  const work = draft(mapType, emptyDocument(mapType))
  work.insert('stages', { id: 'A' })
  work.insert('lanes', { id: 'L', kind: 'actions' })
  work.insert('cards', { id: 'c', laneId: 'L', columnId: 'A' })
  const before = work.document
  const next = draft(mapType, before)
  change?.(next)
  return { before, after: next.document, diff: next.diff() }
}

test('words leave the skeleton as it is; places, spans, folding and deletion don’t', () => {
  const words = sample((work) => work.update('cards', 'c', { text: 'hello', tagIds: ['t'] }))
  assert.equal(skeletonChanged(words.before, words.after), false)
  assert.equal(movesAnything(words.diff), false)
  for (const change of [
    sample((work) => work.update('cards', 'c', { span: 2 })),
    sample((work) => work.update('lanes', 'L', { collapsed: true })),
    sample((work) => work.update('stages', 'A', { deletedAt: 1 })),
    sample((work) => void work.insert('cards', { id: 'd', laneId: 'L', columnId: 'A' })),
  ]) {
    assert.equal(skeletonChanged(change.before, change.after), true)
    assert.equal(movesAnything(change.diff), true)
  }
})

test('own commands and others’ changes both reach the layout', () => {
  const { before, after, diff } = sample((work) => void work.insert('cards', { id: 'd', laneId: 'L', columnId: 'A' }))
  let document: JourneyMap = before
  const listeners: (() => void)[] = []
  const store = {
    get document() {
      return document
    },
    subscribe: (listener: () => void) => {
      listeners.push(listener)
      return () => {}
    },
  }
  const change = (next: JourneyMap) => {
    document = next
    for (const listener of listeners) listener()
  }
  const layout = layoutSource(store)
  layout.during(() => {
    change(after)
    return { ok: true, value: diff }
  })
  assert.equal(layout.value.lanes[0]?.cardCount, 2)
  change(before)
  assert.equal(layout.value.lanes[0]?.cardCount, 1)
})
