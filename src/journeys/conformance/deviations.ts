import type { Alignment, Move } from './alignment.ts'
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

type Skip = Extract<Move, { readonly kind: 'skipped' }>

/**
 * Tells an alignment's moves in words of the map: an event that was added where its step was skipped came out of order, and
 * bears the costs of both; one whose step was taken is a repetition; a step skipped behind the last that came was not reached.
 */
export function told(
  { moves }: Alignment,
  nameAt: (event: number) => number,
  stepsOfName: readonly (readonly number[])[],
): Told[] {
  const taken = new Set(moves.flatMap((move) => (move.kind === 'taken' ? [move.step] : [])))
  const lastTaken = moves.findLastIndex((move) => move.kind === 'taken')
  const skips = Map.groupBy(
    [...moves.entries()]
      .filter(([, move]) => move.kind === 'skipped')
      .map(([at, move]) => ({ at, move: move as Skip })),
    ({ move }) => move.step,
  )
  const moved = new Set<number>()
  const absorbed = new Set<number>()
  let before = -1
  const added = (event: number): Told => {
    const steps = stepsOfName[nameAt(event)] ?? []
    const late = steps.find((step) => skips.has(step) && !taken.has(step) && !moved.has(step))
    if (late !== undefined) {
      const skip = (skips.get(late) as { at: number; move: Skip }[])[0] as { at: number; move: Skip }
      moved.add(late)
      absorbed.add(skip.at)
      return { kind: 'outOfOrder', step: late, event, cost: 1 + skip.move.cost }
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
  return stories.filter((_, at) => !absorbed.has(at))
}

/** Per step, 1 where the journey came as far, whether or not it took the step: where it came to it or to a later one. */
export function reachedOf(machine: Machine, stories: readonly Told[]): Uint8Array {
  const reached = new Uint8Array(machine.steps.length)
  for (const one of stories) {
    if (one.kind !== 'taken' && one.kind !== 'outOfOrder') continue
    const passed = machine.passed[one.step] as Uint8Array
    for (let step = 0; step < reached.length; step++) if (passed[step]) reached[step] = 1
  }
  return reached
}
