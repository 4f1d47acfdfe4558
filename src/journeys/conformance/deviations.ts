import type { Alignment } from './alignment.ts'
import type { Machine } from './machine.ts'

/** What a journey did, told by the map's steps. */
export type Told =
  | { readonly kind: 'taken'; readonly step: number; readonly event: number }
  /** Left out, and the journey went on. */
  | { readonly kind: 'skipped'; readonly step: number; readonly cost: number }
  /** Left out, since the journey had stopped. */
  | { readonly kind: 'notReached'; readonly step: number; readonly cost: number }
  /** The step came, but earlier or later than expected. */
  | { readonly kind: 'outOfOrder'; readonly step: number; readonly event: number; readonly cost: number }
  /** The step came once more than expected. */
  | { readonly kind: 'repeated'; readonly step: number; readonly event: number; readonly cost: number }
  /** An event that nothing of the map expects, or that only another branch does; `step`: the one taken before it, -1: none. */
  | { readonly kind: 'added'; readonly step: number; readonly event: number; readonly cost: number }

/**
 * Tells an alignment's moves in words of the map: an event that was added where its step was skipped came out of order, and
 * bears the costs of both; one whose step was taken is a repetition; a step skipped behind the last that came was not reached.
 * What may be left out and was is passed over.
 */
export function told(
  { moves }: Alignment,
  nameAt: (event: number) => number,
  stepsOfName: readonly (readonly number[])[],
): Told[] {
  const taken = new Set(moves.flatMap((move) => (move.kind === 'taken' ? [move.step] : [])))
  const lastTaken = moves.findLastIndex((move) => move.kind === 'taken')
  const skips = new Map<number, { readonly at: number; readonly cost: number }>()
  moves.forEach((move, at) => {
    if (move.kind === 'skipped' && !skips.has(move.step)) skips.set(move.step, { at, cost: move.cost })
  })
  const moved = new Set<number>()
  const absorbed = new Set<number>()
  let before = -1
  const added = (event: number): Told => {
    const steps = stepsOfName[nameAt(event)] ?? []
    const late = steps.find((step) => skips.has(step) && !taken.has(step) && !moved.has(step))
    const skip = late === undefined ? undefined : skips.get(late)
    if (late !== undefined && skip !== undefined) {
      moved.add(late)
      absorbed.add(skip.at)
      return { kind: 'outOfOrder', step: late, event, cost: 1 + skip.cost }
    }
    const again = steps.find((step) => taken.has(step) || moved.has(step))
    return again === undefined
      ? { kind: 'added', step: before, event, cost: 1 }
      : { kind: 'repeated', step: again, event, cost: 1 }
  }
  const stories = moves.map((move, at): Told => {
    switch (move.kind) {
      case 'taken':
        before = move.step
        return move
      case 'added':
        return added(move.event)
      case 'skipped':
        return { ...move, kind: at > lastTaken ? 'notReached' : 'skipped' }
      default:
        return move satisfies never
    }
  })
  return stories.filter((one, at) => !absorbed.has(at) && (one.kind === 'taken' || one.cost > 0))
}

/**
 * Marks in `reached` the steps as far as which the journey came, whether or not it took them: those that it came to, and
 * those before them. `came` is 1 for the former.
 */
export function markReached(machine: Machine, came: Uint8Array, reached: Uint8Array): void {
  reached.fill(0)
  for (let step = came.length - 1; step >= 0; step--) {
    // Whoever came to a later one has come as far as everything before it.
    if (!came[step] || reached[step]) continue
    const passed = machine.passed[step] as Uint8Array
    for (let before = 0; before < passed.length; before++) if (passed[before]) reached[before] = 1
  }
}
