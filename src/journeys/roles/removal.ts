import { type Control, checkpoint } from '../analysis.ts'
import { type Estimate, studentOf } from '../statistics/intervals.ts'
import { ALL, Chain } from './chain.ts'
import type { Touches } from './touches.ts'

/**
 * The removal effect of each touchpoint (Anderl, Becker, von Wangenheim & Schumann 2016): the share of conversions that
 * would be lost if every journey ended where it meets the touchpoint, in a Markov chain of the given order. Its interval
 * comes from a jackknife that leaves out one of twenty groups of cases at a time (Kott 2001) with Student's quantile.
 * Null where nothing converts; no interval (low and high null) for fewer than two cases.
 */
export type Removal = { readonly value: number; readonly low: number | null; readonly high: number | null }

export function removalEffects(
  touches: Touches,
  touchpoints: number,
  order: number,
  control?: Control,
): (Removal | null)[] {
  if (touches.converted.every((one) => one === 0)) return Array.from({ length: touchpoints }, () => null)
  const chain = new Chain(touches, order)
  const whole = new Float64Array(chain.states)
  const rate = chain.conversion(-1, ALL, whole)
  // What is found for all cases is where the search begins for all but one group.
  const found = Array.from({ length: touchpoints }, () => whole.slice())
  const values = found.map((state, touch) => effect(chain.conversion(touch, ALL, state), rate))
  if (chain.groups < 2) return values.map((value) => ({ value, low: null, high: null }))
  const effects = Array.from({ length: chain.groups }, (_, group) => {
    checkpoint(control, group, chain.groups)
    const rest = chain.conversion(-1, group, whole.slice())
    return found.map((state, touch) => effect(chain.conversion(touch, group, state.slice()), rest))
  })
  return values.map((value, touch) => ({
    value,
    ...boundsOf(
      value,
      effects.map((group) => group[touch] as number),
    ),
  }))
}

function effect(rateWithout: number, rate: number): number {
  return rate === 0 ? 0 : Math.min(1, Math.max(0, 1 - rateWithout / rate))
}

function boundsOf(value: number, effects: readonly number[]): Pick<Estimate, 'low' | 'high'> {
  const n = effects.length
  const mean = effects.reduce((sum, one) => sum + one, 0) / n
  const squares = effects.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const spread = studentOf(n - 1) * Math.sqrt(((n - 1) / n) * squares)
  return { low: Math.max(0, value - spread), high: Math.min(1, value + spread) }
}
