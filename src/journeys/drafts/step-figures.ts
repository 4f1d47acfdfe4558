import { MISSING, type TextColumn } from '../log/columns.ts'
import type { EventLog } from '../log/event-log.ts'

/** What the journeys that stand behind a representative do at one of its steps. */
export type StepFigures = {
  /** How many of them come to it. */
  readonly reached: number
  /** How many of those repeat it, before any other of the steps. */
  readonly repeated: number
  /** How many of those come to no later step. */
  readonly left: number
  /** How many came from a step before. */
  readonly waits: number
  /** From the last step before it that a journey came to, ms; null where nobody came from one. */
  readonly medianMs: number | null
  readonly p90Ms: number | null
  /** The channel that it is met by most often, and in what share of the times at which one is known. */
  readonly channel: { readonly name: string; readonly share: number } | null
}

/** A table of more cells than this is not made: the journey is counted among those left out. */
const MOST_CELLS = 4_000_000

/**
 * Lays each journey over the steps, so that as many as possible match in order (longest common subsequence), and counts.
 * @param steps indexes into the log's dictionary
 * @param cases the journeys
 */
export function stepFigures(
  log: EventLog,
  steps: Uint32Array,
  cases: Uint32Array,
  channels: TextColumn | null,
): { readonly figures: readonly StepFigures[]; readonly leftOut: number } {
  const reached = new Uint32Array(steps.length)
  const repeated = new Uint32Array(steps.length)
  const left = new Uint32Array(steps.length)
  const isStep = Uint8Array.from(log.dictionary, (_, name) => (steps.includes(name) ? 1 : 0))
  const waits = Array.from(steps, (): number[] => [])
  const met = Array.from(steps, () => new Map<number, number>())
  let leftOut = 0
  for (const at of cases) {
    const from = log.caseStarts[at] as number
    const to = log.caseStarts[at + 1] as number
    if ((to - from + 1) * (steps.length + 1) > MOST_CELLS) {
      leftOut++
      continue
    }
    let before = -1
    let last = -1
    const found = matches(steps, log.names.subarray(from, to))
    for (const [i, [step, offset]] of found.entries()) {
      const event = from + offset
      let next = event + 1
      while (next < to && !isStep[log.names[next] as number]) next++
      const isNextStep = from + (found[i + 1]?.[1] ?? -1) === next
      if (next < to && !isNextStep && log.names[next] === steps[step]) repeated[step] = (repeated[step] as number) + 1
      reached[step] = (reached[step] as number) + 1
      if (before >= 0) waits[step]?.push((log.times[event] as number) - (log.times[before] as number))
      const channel = channels?.codes[event] ?? MISSING
      if (channel !== MISSING) met[step]?.set(channel, (met[step]?.get(channel) ?? 0) + 1)
      before = event
      last = step
    }
    if (last >= 0) left[last] = (left[last] as number) + 1
  }
  const figures = Array.from(steps, (_, step) => {
    const sorted = Float64Array.from(waits[step] as number[]).sort()
    return {
      reached: reached[step] as number,
      repeated: repeated[step] as number,
      left: left[step] as number,
      waits: sorted.length,
      medianMs: quantile(sorted, 0.5),
      p90Ms: quantile(sorted, 0.9),
      channel: mostFrequent(met[step] as Map<number, number>, channels),
    }
  })
  return { figures, leftOut }
}

/** Pairs of a step and the offset of the event that matches it, in order. Of several the earliest events are taken. */
function matches(steps: Uint32Array, names: Uint32Array): [step: number, offset: number][] {
  const width = names.length + 1
  const longest = new Uint16Array((steps.length + 1) * width)
  for (let i = steps.length - 1; i >= 0; i--) {
    for (let j = names.length - 1; j >= 0; j--) {
      const at = i * width + j
      longest[at] =
        steps[i] === names[j]
          ? (longest[at + width + 1] as number) + 1
          : Math.max(longest[at + width] as number, longest[at + 1] as number)
    }
  }
  const found: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < steps.length && j < names.length) {
    const at = i * width + j
    if (steps[i] === names[j]) found.push([i++, j++])
    else if ((longest[at + width] as number) >= (longest[at + 1] as number)) i++
    else j++
  }
  return found
}

/** Interpolated between the two nearest (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, share: number): number | null {
  if (sorted.length === 0) return null
  const rank = share * (sorted.length - 1)
  const low = sorted[Math.floor(rank)] as number
  return low + (rank - Math.floor(rank)) * ((sorted[Math.ceil(rank)] as number) - low)
}

function mostFrequent(counts: ReadonlyMap<number, number>, channels: TextColumn | null): StepFigures['channel'] {
  if (channels === null || counts.size === 0) return null
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [code, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number]
  return { name: channels.dictionary[code] as string, share: count / all }
}
