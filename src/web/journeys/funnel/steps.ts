import { z } from 'zod'
import type { Kept } from '../kept.ts'
import { WINDOW_IDS, WINDOWS, type WindowId } from './windows.ts'

/** A step of a funnel while it is being put together: it may have no names yet. */
export type ChosenStep = {
  readonly key: string
  readonly anyOf: readonly string[]
  readonly optional: boolean
  /** Since the step before. */
  readonly within: WindowId
}

/** A beginning that shows something: no more steps than one takes in at a glance. */
const SUGGESTED_MOST = 6

/** The different steps of the most frequent journey. */
export function suggestedSteps(path: readonly string[]): ChosenStep[] {
  return [...new Set(path)]
    .slice(0, SUGGESTED_MOST)
    .map((name) => ({ key: name, anyOf: [name], optional: false, within: 'any' }))
}

export type AskedStep = {
  readonly anyOf: readonly string[]
  readonly optional: boolean
  readonly withinMs: number | null
}

/** Those that have names; the first of them can't be left out, and nothing is before it. */
export function askedSteps(steps: readonly ChosenStep[]): AskedStep[] {
  return steps
    .filter(({ anyOf }) => anyOf.length > 0)
    .map(({ anyOf, optional, within }, at) => ({
      anyOf,
      optional: optional && at > 0,
      withinMs: at > 0 ? WINDOWS[within] : null,
    }))
}

/** With the step at `from` moved by one place. */
export function moved(steps: readonly ChosenStep[], from: number, by: 1 | -1): ChosenStep[] {
  const next = [...steps]
  const [step] = next.splice(from, 1)
  if (step) next.splice(Math.max(0, from + by), 0, step)
  return next
}

const stepInAddress = z.object({
  anyOf: z.array(z.string()),
  optional: z.boolean().default(false),
  within: z.enum(WINDOW_IDS).default('any'),
})

/** Steps as an address keeps them, each as JSON; keys are made anew. */
export const keptSteps: Kept<readonly ChosenStep[] | null> = {
  read: (values) => {
    const steps = values.flatMap((value) => {
      const found = stepInAddress.safeParse(jsonIn(value))
      return found.success ? [found.data] : []
    })
    return steps.length === 0 ? null : steps.map((step, at) => ({ key: `${at}`, ...step }))
  },
  write: (steps) => (steps ?? []).map(({ anyOf, optional, within }) => JSON.stringify({ anyOf, optional, within })),
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
