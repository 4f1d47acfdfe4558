import type { StepFigures } from './step-figures.ts'

export type DraftStage = {
  readonly title: string
  /** Indexes of the representative's steps. */
  readonly steps: readonly number[]
}

/** A wait so many times as long as is usual begins a stage, if it is no trifle. */
const LONG = 3
const LEAST_MS = 3_600_000
const MOST_STAGES = 7

/**
 * Steps that follow each other in the same stage. A touchpoint without a stage stays in the one before. Without any rules
 * the longest waits divide the journey, if they are clearly longer than the others.
 * @param nameOf the title of a stage that has no name, by its number from 1
 */
export function stagesBy(
  sequence: readonly string[],
  figures: readonly StepFigures[],
  stageOf: ReadonlyMap<string, string> | null,
  nameOf: (number: number) => string,
): DraftStage[] {
  const begins = stageOf === null ? longWaits(figures) : null
  const stages: { title: string | null; steps: number[] }[] = []
  sequence.forEach((name, step) => {
    const title = stageOf?.get(name) ?? null
    const here = stages.at(-1)
    const isNew = begins === null ? title !== null && title !== here?.title : begins.has(step)
    if (here === undefined || isNew) stages.push({ title, steps: [step] })
    else here.steps.push(step)
  })
  return stages.map(({ title, steps }, at) => ({ title: title ?? nameOf(at + 1), steps }))
}

function longWaits(figures: readonly StepFigures[]): ReadonlySet<number> {
  const waits = figures.map(({ medianMs }, step) => ({ step, ms: step === 0 ? 0 : (medianMs ?? 0) }))
  const sorted = waits.map(({ ms }) => ms).sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
  return new Set(
    waits
      .filter(({ ms }) => ms >= LEAST_MS && ms >= LONG * usual)
      .sort((a, b) => b.ms - a.ms)
      .slice(0, MOST_STAGES - 1)
      .map(({ step }) => step),
  )
}
