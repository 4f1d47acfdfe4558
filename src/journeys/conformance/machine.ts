import { type ExpectedBlock, type ExpectedJourney, type ExpectedStep, stepsOf } from './expected-journey.ts'

export type Edge = {
  readonly from: number
  readonly to: number
  /** Index of the step that is taken, or left out; -1 where the edge is but a way. */
  readonly step: number
  /** An edge that takes its step needs an event of it; the others are gone without one, at this cost. */
  readonly takes: boolean
  readonly cost: number
}

/** The expected journey as states and edges. States are numbered forwards: only a loop's way back leads to a smaller number. */
export type Machine = {
  readonly steps: readonly ExpectedStep[]
  readonly edges: readonly Edge[]
  readonly states: number
  /** Per step, whether a journey can't go without it at no cost. */
  readonly needed: readonly boolean[]
  /** Per step, the steps before which or at which it can come: who came to the one has come as far as the others. */
  readonly passed: readonly Uint8Array[]
}

export function machineOf({ blocks }: ExpectedJourney): Machine {
  const steps = stepsOf(blocks)
  const edges: Edge[] = []
  const places = new Map<string, { readonly from: number; readonly to: number }>()
  let states = 1
  const way = (from: number, to: number) => edges.push({ from, to, step: -1, takes: false, cost: 0 })

  function laid(sequence: readonly ExpectedBlock[], from: number): number {
    return sequence.reduce((at, one) => laidOne(one, at), from)
  }

  function laidOne(one: ExpectedBlock, from: number): number {
    switch (one.kind) {
      case 'step': {
        const to = states++
        const step = places.size
        places.set(one.id, { from, to })
        edges.push({ from, to, step, takes: true, cost: 0 })
        edges.push({ from, to, step, takes: false, cost: one.optional ? 0 : 1 })
        return to
      }
      case 'choice': {
        const ends = one.branches.map((branch) => {
          const begin = states++
          way(from, begin)
          return laid(branch, begin)
        })
        const join = states++
        for (const end of ends) way(end, join)
        return join
      }
      case 'loop': {
        const begin = states++
        way(from, begin)
        const end = laid(one.body, begin)
        way(end, begin)
        return end
      }
      default:
        return one satisfies never
    }
  }

  laid(blocks, 0)
  const reach = reachOf(edges, states)
  const at = steps.map(({ id }) => places.get(id) as { from: number; to: number })
  return {
    steps,
    edges,
    states,
    needed: steps.map(({ optional }, step) => !optional && isOnEveryWay(edges, states, step)),
    passed: at.map(({ from }, here) =>
      Uint8Array.from(at, ({ to }, before) => (before === here || reach[to * states + from] ? 1 : 0)),
    ),
  }
}

/** Which state can be reached from which, going forwards only. */
function reachOf(edges: readonly Edge[], states: number): Uint8Array {
  const reach = new Uint8Array(states * states)
  const byFrom = edges.filter(({ from, to }) => to > from).sort((a, b) => b.from - a.from)
  for (let state = 0; state < states; state++) reach[state * states + state] = 1
  for (const { from, to } of byFrom)
    for (let state = to; state < states; state++) if (reach[to * states + state]) reach[from * states + state] = 1
  return reach
}

/** Whether no way from the first state to the last avoids the step. */
function isOnEveryWay(edges: readonly Edge[], states: number, step: number): boolean {
  const kept = edges.filter((edge) => edge.step !== step)
  return reachOf(kept, states)[states - 1] === 0
}
