/** A step of a funnel while it is being put together: it may have no names yet. */
export type ChosenStep = { readonly key: string; readonly anyOf: readonly string[]; readonly optional: boolean }

/** A beginning that shows something: no more steps than one takes in at a glance. */
const SUGGESTED_MOST = 6

/** The different steps of the most frequent journey. */
export function suggestedSteps(path: readonly string[]): ChosenStep[] {
  return [...new Set(path)].slice(0, SUGGESTED_MOST).map((name) => ({ key: name, anyOf: [name], optional: false }))
}

/** Those that have names; the first of them can't be left out. */
export function askedSteps(steps: readonly ChosenStep[]): { anyOf: readonly string[]; optional: boolean }[] {
  return steps
    .filter(({ anyOf }) => anyOf.length > 0)
    .map(({ anyOf, optional }, at) => ({ anyOf, optional: optional && at > 0 }))
}

/** With the step at `from` moved by one place. */
export function moved(steps: readonly ChosenStep[], from: number, by: 1 | -1): ChosenStep[] {
  const next = [...steps]
  const [step] = next.splice(from, 1)
  if (step) next.splice(Math.max(0, from + by), 0, step)
  return next
}
