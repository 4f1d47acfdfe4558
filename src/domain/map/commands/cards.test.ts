import assert from 'node:assert/strict'
import test from 'node:test'
import { after, header, journey, refusal, row } from '../../testing/journey.ts'
import { copyOfCards, copyOfLanes, parseClipboard } from '../clipboard.ts'

const map = journey({
  stages: { A: ['a1', 'a2'], B: ['b1'] },
  lanes: { L: 'actions', M: 'touchpoints', N: 'thoughts' },
  cards: { a1: ['x', 'y'], a2: ['z'], 'M a1': ['t'] },
  personas: ['p'],
})

test('ten lines make ten cards, in order, where they are wanted', () => {
  const texts = Array.from({ length: 10 }, (_, i) => `n${i}`)
  assert.equal(
    row(after(map, 'card.add', { laneId: 'L', columnId: 'a1', texts, index: 1 })),
    `a1: x ${texts.join(' ')} y | a2: z`,
  )
  assert.equal(
    row(after(map, 'card.add', { laneId: 'L', columnId: 'A', texts: ['whole'] })),
    'A: whole..a2 | a1: x y | a2: z',
  )
})

test('a card takes the fields that its kind of lane has, and no others', () => {
  const added = after(map, 'card.add', {
    laneId: 'M',
    columnId: 'b1',
    texts: ['Shop'],
    fields: { presence: 'offline' },
  })
  assert.equal(Object.values(added.cards).find(({ text }) => text === 'Shop')?.presence, 'offline')
  assert.equal(refusal(map, 'card.set', { id: 'x', fields: { presence: 'online' } }), 'field-not-of-lane')
  assert.equal(refusal(map, 'card.set', { id: 'x', fields: { nonsense: 1 } as never }), 'invalid-arguments')
  assert.equal(after(map, 'card.set', { id: 't', fields: { context: 'a\r\nb\0c' } }).cards.t?.context, 'a\nbc')
})

test('setting one field leaves the others alone', () => {
  const once = after(map, 'card.set', { id: 't', fields: { context: 'at night', presence: 'online' } })
  const twice = after(once, 'card.set', { id: 't', fields: { presence: 'offline' } })
  assert.deepEqual([twice.cards.t?.context, twice.cards.t?.presence, twice.cards.t?.text], ['at night', 'offline', 't'])
})

test('cards of several cells move together in reading order', () => {
  assert.equal(row(after(map, 'card.move', { ids: ['z', 't', 'x'], laneId: 'L', columnId: 'b1' })), 'a1: y | b1: x z t')
  assert.equal(row(after(map, 'card.move', { ids: ['y'], laneId: 'L', columnId: 'a1', index: 0 })), 'a1: y x | a2: z')
})

test('between a step and a stage as a whole a card loses its span', () => {
  const wide = after(map, 'card.setSpan', { id: 'x', span: 2 })
  assert.equal(row(wide), 'a1: x..a2 y | a2: z')
  assert.equal(after(wide, 'card.move', { ids: ['x'], laneId: 'L', columnId: 'A' }).cards.x?.span, 1)
  assert.equal(after(wide, 'card.move', { ids: ['x'], laneId: 'N', columnId: 'a1' }).cards.x?.span, 2)
  assert.equal(after(map, 'card.setSpan', { id: 'x', span: 99 }).cards.x?.span, 3)
})

test('deleted cards come back where they were, once their place is there', () => {
  const gone = after(map, 'card.delete', { ids: ['x'] })
  assert.equal(
    row(
      after(after(gone, 'card.add', { laneId: 'L', columnId: 'a1', texts: ['new'] }), 'card.restore', { ids: ['x'] }),
    ),
    'a1: x y new | a2: z',
  )
  assert.equal(refusal(after(gone, 'lane.delete', { ids: ['L'] }), 'card.restore', { ids: ['x'] }), 'lane-deleted')
  assert.equal(refusal(after(gone, 'step.delete', { ids: ['a1'] }), 'card.restore', { ids: ['x'] }), 'column-deleted')
})

test('duplicates stand behind their originals, and links among them are duplicated', () => {
  const linked = after(map, 'link.connect', { fromId: 'x', toId: 'z' })
  const twice = after(linked, 'card.duplicate', { ids: ['x', 'z'] })
  assert.equal(row(twice), 'a1: x x y | a2: z z')
  assert.equal(Object.keys(twice.links).length, 2)
})

test('two who mark one card at once do not undo each other: marks go in and out one by one', () => {
  let marked = after(map, 'card.tick', { ids: ['t'], personaId: 'p' })
  marked = after(marked, 'card.addDepartment', { ids: ['t'], departmentId: 'sales' })
  marked = after(marked, 'card.addDepartment', { ids: ['t'], departmentId: 'care' })
  marked = after(marked, 'card.tag', { ids: ['t', 'x'], tagId: 'g' })
  assert.deepEqual(marked.cards.t?.departmentIds, ['care', 'sales'])
  assert.deepEqual([marked.cards.t?.personaIds, marked.cards.x?.tagIds], [['p'], ['g']])
  marked = after(after(marked, 'card.untick', { ids: ['t'], personaId: 'p' }), 'card.untag', { ids: ['t'], tagId: 'g' })
  assert.deepEqual([marked.cards.t?.personaIds, marked.cards.t?.tagIds, marked.cards.x?.tagIds], [[], [], ['g']])
  assert.equal(refusal(map, 'card.tick', { ids: ['t'], personaId: 'q' }), 'persona-not-on-map')
  assert.equal(refusal(map, 'card.tick', { ids: ['x'], personaId: 'p' }), 'field-not-of-lane')
})

test('a pasted table fills lanes and columns from its start, and grows only when asked', () => {
  const rows = [
    ['1', '', '2'],
    ['', '3'],
  ]
  const filled = after(map, 'card.addMany', { laneId: 'L', columnId: 'a1', rows })
  assert.equal(row(filled, 'L'), 'a1: x y 1 | a2: z | b1: 2')
  assert.equal(row(filled, 'M'), 'a1: t | a2: 3')
  assert.equal(refusal(map, 'card.addMany', { laneId: 'N', columnId: 'a2', rows }), 'does-not-fit')
  const grown = after(map, 'card.addMany', { laneId: 'N', columnId: 'a2', rows, grow: true })
  assert.equal(header(grown), 'A(a1 a2) B(b1 )')
  assert.equal(Object.keys(grown.lanes).length, 4)
  assert.equal(row(grown, 'N'), 'a2: 1 | : 2')
})

test('blank rows and columns at the ends of a table need no room', () => {
  const rows = [['1', '', '', '', ''], ['', ''], ['']]
  assert.equal(row(after(map, 'card.addMany', { laneId: 'N', columnId: 'b1', rows }), 'N'), 'b1: 1')
})

test('a table pasted on a stage as a whole goes across stages', () => {
  const filled = after(map, 'card.addMany', { laneId: 'L', columnId: 'A', rows: [['1', '2']] })
  assert.equal(row(filled), 'A: 1..a2 | a1: x y | a2: z | B: 2')
})

test('copied cards keep their distances and links, within a map and between maps', () => {
  const linked = after(map, 'link.connect', { fromId: 't', toId: 'z', kind: 'answers' })
  const clipboard = parseClipboard(JSON.stringify(copyOfCards(linked, ['x', 'y', 'z', 't'])))
  assert.ok(clipboard)
  const other = journey({ stages: { S: [], T: [], U: [] }, lanes: { K: 'text', J: 'text' } })
  const pasted = after(other, 'card.paste', { laneId: 'K', columnId: 'T', clipboard })
  assert.equal(row(pasted, 'K'), 'T: x y | U: z')
  assert.equal(row(pasted, 'J'), 'T: t')
  assert.equal(Object.values(pasted.links)[0]?.kind, 'answers')
  assert.equal(refusal(other, 'card.paste', { laneId: 'J', columnId: 'T', clipboard }), 'does-not-fit')
  const empty = copyOfCards(map, ['nobody'])
  assert.equal(refusal(other, 'card.paste', { laneId: 'K', columnId: 'T', clipboard: empty }), 'nothing-to-paste')
})

test('what lies between copied cards is left free where they are pasted', () => {
  const apart = journey({
    stages: { A: ['a1', 'a2', 'a3'] },
    lanes: { L: 'text', M: 'text', N: 'text' },
    cards: { a1: ['x'], 'N a3': ['y'] },
  })
  const clipboard = copyOfCards(apart, ['y', 'x'])
  const other = journey({ stages: { S: [], T: [], U: [], V: [] }, lanes: { K: 'text', J: 'text', I: 'text' } })
  const pasted = after(other, 'card.paste', { laneId: 'K', columnId: 'T', clipboard })
  assert.deepEqual([row(pasted, 'K'), row(pasted, 'J'), row(pasted, 'I')], ['T: x', '', 'V: y'])
})

test('a lane goes to another map by the names of its columns, then by their position', () => {
  const clipboard = copyOfLanes(map, ['L'])
  const same = journey({ stages: { B: ['b1'], A: ['a2', 'a1'] }, lanes: { K: 'text' } })
  const pasted = after(same, 'lane.paste', { clipboard, index: 0 })
  assert.equal(row(pasted), 'a2: z | a1: x y')
  const foreign = journey({ stages: { S: [] }, lanes: { K: 'text' } })
  assert.equal(row(after(foreign, 'lane.paste', { clipboard, index: 0 })), 'S: x y z')
  assert.equal(refusal(journey({ stages: {} }), 'lane.paste', { clipboard }), 'no-columns')
})

test('what lies in the clipboard and is nothing of ours is left alone', () => {
  assert.equal(parseClipboard('polku/clipboard'), null)
  assert.equal(parseClipboard('{"format":"polku/clipboard","version":2}'), null)
  assert.equal(parseClipboard('a\tb'), null)
})

test('thousands of cards at once take no time that grows out of hand', () => {
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 80 }, () => 'x'))
  const before = process.cpuUsage()
  let large = after(journey({ stages: { A: [] } }), 'card.addMany', { laneId: 'L', columnId: 'A', rows, grow: true })
  const ids = Object.keys(large.cards).slice(0, 4_000)
  large = after(large, 'card.move', { ids, laneId: 'L', columnId: 'A' })
  large = after(large, 'card.duplicate', { ids })
  large = after(large, 'lane.paste', { clipboard: copyOfLanes(map, ['L']) })
  assert.ok(Object.keys(large.cards).length > 8_800)
  assert.ok(process.cpuUsage(before).user < 10_000_000, 'done one by one this takes a minute')
})
