import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Averages, averagesOf } from './averages.ts'
import { type Positions, positionsOf } from './positions.ts'
import { type Removal, removalEffects } from './removal.ts'
import { touchesOf } from './touches.ts'

export const rolesParameters = exactObject({
  /** Reaching an event of one of these names is converting; it is no touchpoint itself. Empty: nothing converts. */
  goal: z.array(z.string()).default([]),
  /** The attribute whose values are the touchpoints, such as the channel; null: the events' names. */
  touchpoint: z.string().nullable().default(null),
  /** The attribute by whose values touchpoints are averaged, such as the persona. */
  by: z.string().nullable().default(null),
  /** How many touchpoints back the Markov chain looks. */
  order: z.int().min(1).max(3).default(1),
  /** The most touchpoints, and the most values of the attribute, that are told apart; the others are one. */
  limit: z.int().min(1).max(60).default(20),
})

export type TouchpointRole = Positions & {
  readonly removal: Removal | null
  /** Conversions that are put down to it, by removal effects in proportion; they add up to all that had a touchpoint. */
  readonly markov: number
}

export type RolesResult = {
  readonly basis: Basis
  readonly conversions: number
  /** Conversions without a touchpoint before them: no role can be told. */
  readonly direct: number
  /** Most touches first. */
  readonly touchpoints: readonly (TouchpointRole & { readonly name: string })[]
  /** All touchpoints beyond the limit as if they were one; null where there are none. */
  readonly other: (TouchpointRole & { readonly touchpoints: number }) | null
  readonly averages: Averages | null
}

/**
 * What each touchpoint does in journeys up to their first goal: opens, assists, closes, and what would be lost without it.
 * What comes after the goal is left out, and so is a journey's part in roles if it doesn't convert.
 */
export function rolesOf(log: EventLog, parameters: z.output<typeof rolesParameters>, control?: Control): RolesResult {
  const { goal, touchpoint, by, order, limit } = parameters
  const touches = touchesOf(log, goal, touchpoint, limit)
  checkpoint(control, 0.1, 1)
  const count = touches.names.length + (touches.others > 0 ? 1 : 0)
  const { positions, conversions, direct } = positionsOf(touches, count)
  const removal = removalEffects(touches, count, order, scaled(control))
  const sum = removal.reduce((total, one) => total + (one?.value ?? 0), 0)
  const roleOf = (touch: number): TouchpointRole => {
    const effect = removal[touch] ?? null
    return {
      ...(positions[touch] as Positions),
      removal: effect,
      markov: effect && sum > 0 ? ((conversions - direct) * effect.value) / sum : 0,
    }
  }
  return {
    basis: basisOf(log),
    conversions,
    direct,
    touchpoints: touches.names.map((name, touch) => ({ name, ...roleOf(touch) })),
    other: touches.others === 0 ? null : { touchpoints: touches.others, ...roleOf(touches.names.length) },
    averages: by === null ? null : averagesOf(log, touches, by, limit),
  }
}

export const roles = analysis({ id: 'roles', parameters: rolesParameters, run: rolesOf })

function scaled(control: Control | undefined): Control {
  return { progress: (share) => control?.progress?.(0.1 + share * 0.9) }
}
