/** A step and how often it comes in a row; `at` is the first one's place. */
export type Run = { readonly name: string; readonly times: number; readonly at: number }

/** A sequence with what repeats at once put together. */
export function runsOf(steps: readonly string[]): Run[] {
  const runs: Run[] = []
  for (const [at, name] of steps.entries()) {
    const last = runs.at(-1)
    if (last?.name === name) runs[runs.length - 1] = { ...last, times: last.times + 1 }
    else runs.push({ name, times: 1, at })
  }
  return runs
}
