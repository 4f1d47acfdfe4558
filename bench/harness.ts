import { deepStrictEqual } from 'node:assert/strict'
import { appendFileSync } from 'node:fs'

/**
 * How a benchmark is written: a file `bench/NAME.bench.ts` is a program that calls `race` and `limit`, and `npm run bench`
 * runs every one of them (`npm run bench NAME` those whose path contains the word; `peers` only so), each in a process of
 * its own.
 *
 *     await race('layout of 1,500 cards', {
 *       ours: { name: 'layout', run: () => layout(map).cells },
 *       theirs: { name: 'plain loop', run: () => loop(map) },
 *       most: 1.5,
 *     })
 *     await limit('memory at rest', { measure: memoryMb, most: 250, unit: 'MB' })
 *
 * Both sides of a race are asked once and must answer equally before any time is taken. Then they run by turns, five
 * times each, so that whatever else the machine does meets both; the best of the five counts. Machines differ, so what
 * is judged is a ratio in one run: ours to theirs, or measured to allowed. A ratio of at most `most` (for a limit: 1)
 * is fine. Nothing fails before all are measured.
 */
export type Contestant<Answer> = {
  readonly name: string
  readonly run: () => Answer | Promise<Answer>
}

export type Race<Answer> = {
  readonly ours: Contestant<Answer>
  readonly theirs: Contestant<Answer>
  /** The largest ratio of wall times, ours to theirs, that is fine. */
  readonly most: number
  /** Throws where the answers are not the same; by default they must be deeply equal. */
  readonly sameAnswer?: (ours: Answer, theirs: Answer) => void
}

export type Limit = {
  /** Takes one measure, in `unit`. */
  readonly measure: () => number | Promise<number>
  readonly most: number
  readonly unit: 'ms' | 'MB' | 'kB' | '%' | 'times'
  /** Default 5; the best counts. */
  readonly turns?: number
}

/** One line of the table. Times are in milliseconds. */
export type BenchRow = {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  readonly ratio: number
  readonly most: number
  readonly fine: boolean
  /** Processor time of this process, ours to theirs: shows whether wall time was bought with more cores. */
  readonly cpuRatio: number | null
}

const TURNS = 5

export async function race<Answer>(name: string, { ours, theirs, most, sameAnswer }: Race<Answer>): Promise<BenchRow> {
  const agree = sameAnswer ?? deepStrictEqual
  agree(await ours.run(), await theirs.run())
  const best = { ours: NEVER, theirs: NEVER }
  for (let turn = 0; turn < TURNS; turn++) {
    best.ours = better(best.ours, await timed(ours.run))
    best.theirs = better(best.theirs, await timed(theirs.run))
  }
  const ratio = best.ours.wallMs / best.theirs.wallMs
  return record({
    name,
    ours: `${ours.name} ${best.ours.wallMs.toFixed(1)} ms`,
    theirs: `${theirs.name} ${best.theirs.wallMs.toFixed(1)} ms`,
    ratio,
    most,
    fine: ratio <= most,
    cpuRatio: best.theirs.cpuMs > 0 ? best.ours.cpuMs / best.theirs.cpuMs : null,
  })
}

/** Something measured where this process's clock does not reach, such as inside a page. */
export type Figure = {
  readonly name: string
  /** Takes one measure, in the unit of the comparison. */
  readonly measure: () => number | Promise<number>
}

export type Comparison = {
  readonly ours: Figure
  readonly theirs: Figure
  /** The largest ratio, ours to theirs, that is fine. */
  readonly most: number
  readonly unit: Limit['unit']
}

/** Two figures taken by turns, five times each; the best of five counts. Whoever measures sees to equal answers. */
export async function compare(name: string, { ours, theirs, most, unit }: Comparison): Promise<BenchRow> {
  const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < TURNS; turn++) {
    best.ours = Math.min(best.ours, await ours.measure())
    best.theirs = Math.min(best.theirs, await theirs.measure())
  }
  const ratio = best.ours / best.theirs
  const said = (figure: Figure, value: number) => `${figure.name} ${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
  return record({
    name,
    ours: said(ours, best.ours),
    theirs: said(theirs, best.theirs),
    ratio,
    most,
    fine: ratio <= most,
    cpuRatio: null,
  })
}

/** Something of which every turn gives several measures, such as the time of each of many edits. */
export type Samples = {
  readonly name: string
  readonly take: () => Promise<readonly number[]>
}

export type SideBySide = {
  readonly ours: Samples
  readonly theirs: readonly Samples[]
  /** What is judged of all that was measured: 0.5 is the median, 0.95 what one of twenty exceeds. */
  readonly quantiles: readonly number[]
  readonly most: number
  readonly unit: Limit['unit']
  readonly turns: number
}

/** Ours against several others, all by turns; a row for each of them and each quantile. */
export async function sideBySide(name: string, contest: SideBySide): Promise<void> {
  const { ours, theirs, quantiles, most, unit, turns } = contest
  const taken = new Map([ours, ...theirs].map((samples) => [samples, [] as number[]]))
  for (let turn = 0; turn < turns; turn++) {
    for (const [samples, values] of taken) values.push(...(await samples.take()))
  }
  for (const share of quantiles) {
    const valueIn = (samples: Samples) => quantileOf(taken.get(samples) ?? [], share)
    const said = (samples: Samples) => `${samples.name} ${valueIn(samples).toFixed(1)} ${unit}`
    for (const their of theirs) {
      const ratio = valueIn(ours) / valueIn(their)
      record({
        name: `${name}, ${share === 0.5 ? 'median' : `p${share * 100}`}`,
        ours: said(ours),
        theirs: said(their),
        ratio,
        most,
        fine: ratio <= most,
        cpuRatio: null,
      })
    }
  }
}

/** The value that this share of all doesn't exceed. */
function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** A figure against what is allowed. */
export async function limit(name: string, { measure, most, unit, turns = TURNS }: Limit): Promise<BenchRow> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < turns; turn++) best = Math.min(best, await measure())
  const ratio = best / most
  return record({
    name,
    ours: `${best.toFixed(best < 10 ? 2 : 0)} ${unit}`,
    theirs: `at most ${most} ${unit}`,
    ratio,
    most: 1,
    fine: ratio <= 1,
    cpuRatio: null,
  })
}

type Times = { readonly wallMs: number; readonly cpuMs: number }

const NEVER: Times = { wallMs: Number.POSITIVE_INFINITY, cpuMs: Number.POSITIVE_INFINITY }

async function timed(run: () => unknown): Promise<Times> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  await run()
  const wallMs = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  return { wallMs, cpuMs: (user + system) / 1000 }
}

function better(one: Times, other: Times): Times {
  return { wallMs: Math.min(one.wallMs, other.wallMs), cpuMs: Math.min(one.cpuMs, other.cpuMs) }
}

/** For `bin/bench.mjs`, which makes the table; a benchmark that is run alone prints its own line. */
function record(row: BenchRow): BenchRow {
  const target = process.env.POLKU_BENCH_ROWS
  if (target) appendFileSync(target, `${JSON.stringify(row)}\n`)
  else console.log(`${row.name}: ${row.ours}, ${row.theirs}; ratio ${row.ratio.toFixed(2)} (at most ${row.most})`)
  return row
}
