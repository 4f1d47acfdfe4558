import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { columnsOf } from '../../domain/map/columns.ts'
import type { JourneyMap, Way } from '../../domain/map/map-type.ts'
import { wayMarks } from '../../domain/map/ways.ts'
import { journey } from '../../domain/testing/journey.ts'
import { alignedWith, NAMES, nearestCost, type Shape } from '../testing/drawn-journeys.ts'
import { checkParameters } from './check.ts'
import { expectedFromMap } from './expected-from-map.ts'
import { type ExpectedBlock, stepsOf } from './expected-journey.ts'

/** Per column, by its number, what it says. */
type Said = readonly Partial<Way>[]

describe('the expected journey of a map', () => {
  it('costs by its columns what the nearest of all journeys as drawn costs', () => {
    const leaf = fc
      .tuple(fc.constantFrom(...NAMES), fc.boolean())
      .map(([name, optional]): Shape => (optional ? `${name}?` : name))
    const leaves = fc.array(leaf, { minLength: 1, maxLength: 3 })
    const looped = fc.tuple(leaves, leaf).map(([loop, after]): Shape[] => [{ loop: loop.slice(0, 2) }, after])
    const either = fc
      .tuple(leaf, leaf, leaf)
      .map(([first, one, other]): Shape[] => [first, { choice: [[one], [other]] }])
    const branch = fc.oneof({ weight: 3, arbitrary: leaves }, looped, either)
    const choice = fc.array(branch, { minLength: 2, maxLength: 3 }).map((branches): Shape => ({ choice: branches }))
    const needed = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 })
    const passed = fc
      .tuple(leaf, fc.array(leaf, { minLength: 1, maxLength: 2 }), fc.array(branch, { maxLength: 1 }))
      .map(([first, more, others]): Shape => ({ choice: [[first, ...more], ...others, []] }))
    const two = fc.tuple(needed, needed).map((branches): Shape => ({ choice: branches }))
    const loop = fc
      .array(fc.oneof(fc.constantFrom(...NAMES), two), { minLength: 1, maxLength: 2 })
      .map((body): Shape => ({ loop: body }))
    const few = (one: fc.Arbitrary<Shape>) => fc.array(one, { maxLength: 1 })
    const journeys = fc.tuple(few(leaf), few(loop), few(fc.oneof(choice, passed)), few(leaf)).map((all) => all.flat())
    const trace = fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }).map((names) => names.join(''))
    fc.assert(
      fc.property(journeys, trace, fc.boolean(), (shapes, events, ofLast) => {
        const { names, said } = drawnAs(shapes, ofLast)
        const { blocks } = expectedFromMap(mapOf(said), shownBy(names)).expected
        assert.equal(alignedWith(blocks, events).cost, nearestCost(shapes, events))
      }),
      { numRuns: 150 },
    )
  })

  it('holds every column that shows in events once, and says of a step what its mark says, whatever columns say', () => {
    fc.assert(
      fc.property(anythingSaid(), (said) => {
        const map = mapOf(said)
        const columns = columnsOf(map)
        const ids = columns.map(({ id }) => id)
        const { expected } = expectedFromMap(map, shownBy(ids))
        assert.ok(checkParameters.safeParse({ expected }).success)
        assert.deepEqual(
          stepsOf(expected.blocks)
            .map(({ id }) => id)
            .sort(),
          ids.toSorted(),
        )
        for (const at of columns.keys()) {
          const of = wayMarks(columns, at).find(({ kind }) => kind === 'insteadOf')?.of
          if (of) assert.ok(areAlternatives(expected.blocks, ids[at] as string, of.id))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('takes several columns for one alternative, and for none where nothing is an alternative to them', () => {
    const card = { togetherFrom: '0' }
    const invoice = [{ insteadOf: '0' }, {}, { togetherFrom: '2' }]
    assert.equal(shape([{}, card, ...invoice, {}]), '[01|234]5')
    assert.equal(shape([{}, card, { insteadOf: '1' }]), '[01|2]')
    assert.equal(shape([{}, {}, { togetherFrom: '0' }, { insteadOf: '1' }, { insteadOf: '3' }]), '[012|3|4]')
    assert.equal(shape([{}, card, {}]), '012')
    assert.equal(shape([{}, { insteadOf: '0' }, { togetherFrom: '0' }, {}]), '[0|1]23')
    assert.equal(shape([{}, {}, { insteadOf: '0' }, { togetherFrom: '1' }]), '0123')
  })

  it('has a way of several be passed whole where events show another in none of its steps', () => {
    const said = [{}, { togetherFrom: '0' }, { insteadOf: '0' }, { togetherFrom: '2' }, { insteadOf: '2' }]
    assert.equal(shape(said, [4]), '[01|23|]')
    assert.equal(shape(said, [2, 3]), '[01|4|]')
    assert.equal(shape(said, [2]), '[01|3|4]')
    assert.equal(shape(said, [0, 1, 2, 3]), '4?')
  })

  it('has a way of several be left out whole where it says so, and what is an alternative to it, too', () => {
    const way = { togetherFrom: '1', togetherOptional: true }
    assert.equal(shape([{}, {}, way, {}]), '0[12|]3')
    assert.equal(shape([{}, { optional: true }, way, {}]), '0[1?2|]3')
    assert.equal(shape([{}, {}, way, { insteadOf: '1' }, {}]), '0[12|3|]4')
    assert.equal(shape([{}, {}, { ...way, againFrom: '1' }, {}]), '0[(12)+|]3')
    assert.equal(shape([{}, {}, way, {}], [1, 2]), '03')
    assert.equal(shape([{}, { togetherOptional: true }, {}]), '012')
  })

  it('takes a loop that begins or ends within a way as far as that reaches, and one within it for its own', () => {
    const said = [{}, {}, { togetherFrom: '1' }, { insteadOf: '1' }, { togetherFrom: '3' }, {}]
    const with_ = (at: number, againFrom: string) => said.map((one, i) => (i === at ? { ...one, againFrom } : one))
    assert.equal(shape(with_(2, '1')), '0[(12)+|34]5')
    assert.equal(shape(with_(4, '0')), '(0[12|34])+5')
    assert.equal(shape(with_(5, '2')), '0([12|34]5)+')
    assert.equal(shape(with_(3, '0')), '(0[12|34])+5')
  })
})

function shape(said: Said, unseen: readonly number[] = []): string {
  const written = (one: ExpectedBlock): string => {
    if (one.kind === 'step') return `${one.id}${one.optional ? '?' : ''}`
    if (one.kind === 'loop') return `(${one.body.map(written).join('')})+`
    return `[${one.branches.map((branch) => branch.map(written).join('')).join('|')}]`
  }
  const rules = shownBy(said.map((_, at) => (unseen.includes(at) ? null : `${at}`)))
  return expectedFromMap(mapOf(said), rules).expected.blocks.map(written).join('')
}

function mapOf(said: Said): JourneyMap {
  const map = journey({ stages: { S: said.map((_, at) => `${at}`) } })
  const steps = Object.entries(map.steps).map(([id, step]) => [id, { ...step, ...said[Number(id)] }])
  return { ...map, steps: Object.fromEntries(steps) }
}

/** Which event shows which column, in the order of these; null: none. */
function shownBy(names: readonly (string | null)[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name, at) => [`${at}`, name === null ? [] : [name]]))
}

/** How a journey is drawn: its steps from left to right, branch after branch, and what these say. */
function drawnAs(shapes: readonly Shape[], ofLast: boolean): { readonly names: string[]; readonly said: Said } {
  const names: string[] = []
  const said: Partial<Way>[] = []
  const draw = (one: Shape): void => {
    const from = `${said.length}`
    if (typeof one === 'string') {
      names.push(one[0] as string)
      said.push({ optional: one.endsWith('?') })
    } else if ('loop' in one) {
      one.loop.forEach(draw)
      Object.assign(said.at(-1) as object, { againFrom: from })
    } else {
      let other = ''
      for (const branch of one.choice) {
        if (branch.length === 0) continue
        const first = said.length
        branch.forEach(draw)
        Object.assign(said[first] as object, { insteadOf: other })
        if (said.length - first > 1) Object.assign(said.at(-1) as object, { togetherFrom: `${first}` })
        if (said.length - first > 1 && one.choice.some(({ length }) => length === 0))
          Object.assign(said.at(-1) as object, { togetherOptional: true })
        other = `${ofLast ? said.length - 1 : first}`
      }
    }
  }
  shapes.forEach(draw)
  return { names, said }
}

function anythingSaid(): fc.Arbitrary<Said> {
  const one = fc.record(
    {
      optional: fc.boolean(),
      insteadOf: fc.constantFrom('', '0', '1', '2', '3', '4', '5'),
      togetherFrom: fc.constantFrom('', '', '0', '1', '2', '3', '4'),
      togetherOptional: fc.boolean(),
      againFrom: fc.constantFrom('', '', '0', '1', '2', '3', '4', '5'),
    },
    { requiredKeys: [] },
  )
  return fc.array(one, { minLength: 1, maxLength: 7 })
}

/** Whether a journey that takes the one step does not have to take the other. */
function areAlternatives(blocks: readonly ExpectedBlock[], one: string, other: string): boolean {
  const has = (of: readonly ExpectedBlock[], id: string) => stepsOf(of).some((step) => step.id === id)
  return blocks.some((block) => {
    if (block.kind === 'step') return false
    if (block.kind === 'loop') return areAlternatives(block.body, one, other)
    const [mine, yours] = [one, other].map((id) => block.branches.findIndex((branch) => has(branch, id)))
    if (mine === undefined || mine < 0 || yours === undefined || yours < 0) return false
    return mine !== yours || areAlternatives(block.branches[mine] ?? [], one, other)
  })
}
