import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { graph } from '../../../journeys/graph/graph.ts'
import { eventLogOf } from '../../../journeys/log/event-log.ts'
import { besideGraph, END, type ShownGraph, START, shownGraph } from './shown-graph.ts'

/** Cases written as letters, `times` of each. */
function resultOf(cases: Readonly<Record<string, number>>, parameters: object = {}) {
  const rows = Object.entries(cases).flatMap(([events, times]) =>
    Array.from({ length: times }, (_, i) =>
      [...events].map((name, time) => ({ caseId: `${events}/${i}`, name, time })),
    ).flat(),
  )
  return graph.run(eventLogOf(rows), graph.parameters.parse(parameters))
}

const CASES = { abc: 90, axc: 8, abbc: 1, z: 1 }

describe('what is drawn of a follows graph', () => {
  it('is everything where all is asked for', () => {
    const shown = shownGraph(resultOf(CASES), 'all')
    assert.deepEqual(new Set(shown.nodes), new Set(['a', 'b', 'c', 'x', 'z', START, END]))
    assert.equal(shown.share, 1)
    assert.equal(shown.otherEdges, 0)
    assert.equal(shown.edges[0]?.times, null)
  })

  it('is the most frequent, and counts the rest', () => {
    const shown = shownGraph(resultOf(CASES), 'main')
    assert.deepEqual(
      shown.edges.map(({ from, to, count }) => [from, to, count]),
      [
        [START, 'a', 99],
        ['c', END, 99],
        ['a', 'b', 91],
        ['b', 'c', 91],
      ],
    )
    const total = 90 * 4 + 8 * 4 + 5 + 2
    assert.equal(shown.share, (99 + 99 + 91 + 91) / total)
    assert.equal(shown.otherCount, total - 380)
  })

  it('reaches and leaves all that it draws', () => {
    const shown = shownGraph(resultOf({ abc: 50, def: 49, dxyf: 30 }), 'main')
    for (const id of shown.nodes) {
      assert.ok(id === START || shown.edges.some(({ from, to }) => to === id && from !== id), `into ${id}`)
      assert.ok(id === END || shown.edges.some(({ from, to }) => from === id && to !== id), `out of ${id}`)
    }
  })

  it('has no more events than one can read, however many there are', () => {
    const views = Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x4e00 + at))
    const result = resultOf({ abc: 9, ...Object.fromEntries(views.map((view) => [`a${view}bc`, 2])) })
    const shown = shownGraph(result, 'more')
    assert.equal(shown.nodes.length, 28)
    assert.ok(['a', 'b', 'c', START, END].every((id) => shown.nodes.includes(id)))
    const total = 9 * 4 + 200 * 2 * 5
    assert.equal(shown.otherCount, total - sum(shown))
  })

  it('counts what the analysis left out already', () => {
    const shown = shownGraph(resultOf(CASES, { edges: 1 }), 'all')
    assert.equal(shown.otherEdges, 4)
    assert.ok(shown.share < 1)
  })
})

describe('two follows graphs side by side', () => {
  it('have the same nodes and ways in the same order, each with its own counts', () => {
    const [one, other] = [resultOf(CASES), resultOf({ abd: 40, axc: 10 })]
    const [left, right] = [besideGraph(one, other, 'main'), besideGraph(other, one, 'main')]
    assert.deepEqual(left.nodes, right.nodes)
    const weights = ({ edges }: ShownGraph) => edges.map(({ id, weight }) => [id, weight.toFixed(9)])
    assert.deepEqual(weights(left), weights(right))
    const counts = ({ edges }: ShownGraph) => edges.find(({ from, to }) => from === 'b' && to === 'd')?.count
    assert.deepEqual([counts(left), counts(right)], [0, 40])
    assert.equal(left.otherCount, shownGraph(one, 'all').edges.reduce((sum, { count }) => sum + count, 0) - sum(left))
  })
})

function sum({ edges }: ShownGraph): number {
  return edges.reduce((total, { count }) => total + count, 0)
}
