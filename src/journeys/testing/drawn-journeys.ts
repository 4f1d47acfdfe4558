import { Aligner, type Alignment } from '../conformance/alignment.ts'
import { type ExpectedBlock, stepsOf } from '../conformance/expected-journey.ts'
import { machineOf } from '../conformance/machine.ts'

/** Names of events, a letter each. */
export const NAMES = ['a', 'b', 'c', 'd']

/** A journey as it is drawn, in a form of its own: a step by its event's name, or one that may be left out, alternatives, a loop. */
export type Shape = string | `${string}?` | { readonly choice: Shape[][] } | { readonly loop: Shape[] }

export function blocksOf(shapes: readonly Shape[], path = ''): ExpectedBlock[] {
  return shapes.map((shape, at): ExpectedBlock => {
    const id = `${path}${at}`
    if (typeof shape === 'string')
      return { kind: 'step', id, events: [shape[0] as string], optional: shape.endsWith('?'), expectedShare: null }
    if ('loop' in shape) return { kind: 'loop', body: blocksOf(shape.loop, `${id}.`) }
    return { kind: 'choice', branches: shape.choice.map((branch, number) => blocksOf(branch, `${id}.${number}.`)) }
  })
}

/** The events, a letter each, read as the expected journey. */
export function alignedWith(blocks: readonly ExpectedBlock[], events: string): Alignment {
  const machine = machineOf({ blocks: [...blocks] })
  const steps = stepsOf(blocks)
  const stepsOfName = NAMES.map((name) => [...steps.keys()].filter((at) => steps[at]?.events.includes(name)))
  const names = Uint32Array.from(events, (name) => NAMES.indexOf(name))
  return new Aligner(machine, stepsOfName).align(names, 0, names.length)
}

/** What reading the events as the journey costs at least, by every journey as drawn: by insertion and deletion. */
export function nearestCost(drawn: readonly Shape[], events: string): number {
  return Math.min(...[...wordsOf(drawn, Math.max(1, events.length))].map((word) => distance(word, events)))
}

/** Every journey as drawn, with at most so many rounds of a loop: more than a trace has events bring none nearer. */
function wordsOf(shapes: readonly Shape[], rounds: number): Set<string> {
  const joined = (parts: readonly Set<string>[]) => {
    let words = new Set([''])
    for (const part of parts) words = new Set([...words].flatMap((word) => [...part].map((more) => word + more)))
    return words
  }
  return joined(
    shapes.map((shape) => {
      if (typeof shape === 'string') return new Set(shape.endsWith('?') ? ['', shape[0] as string] : [shape])
      if ('choice' in shape) return new Set(shape.choice.flatMap((branch) => [...wordsOf(branch, rounds)]))
      const body = wordsOf(shape.loop, rounds)
      return new Set(Array.from({ length: rounds }, (_, more) => [...joined(Array(more + 1).fill(body))]).flat())
    }),
  )
}

/** The fewest letters that are to be put in or taken out to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const letter of one) {
    const next = [(row[0] as number) + 1]
    for (let at = 1; at <= other.length; at++)
      next.push(
        other[at - 1] === letter
          ? (row[at - 1] as number)
          : Math.min((row[at] as number) + 1, (next[at - 1] as number) + 1),
      )
    row = next
  }
  return row.at(-1) as number
}
