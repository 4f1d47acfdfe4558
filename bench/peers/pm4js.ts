import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What a process of its own prints that goes from an XES log to the follows graph. */
export type FirstAnswer = {
  /** Of each edge: the names with a comma between, how often, and the mean time, ms. */
  readonly edges: readonly (readonly [names: string, count: number, meanMs: number])[]
  /** Of the whole process, its start included. */
  readonly cpuMs: number
  readonly memoryMb: number
}

export type Program = 'polku' | 'pm4js'

const PROGRAMS = {
  polku: new URL('../journeys/first-answer.ts', import.meta.url),
  pm4js: new URL('pm4js-answer.ts', import.meta.url),
} as const

/** Asks one of the two, and measures how long one waits, ms. */
export async function firstAnswerOf(
  program: Program,
  path: string,
): Promise<FirstAnswer & { readonly wallMs: number }> {
  const began = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(PROGRAMS[program]), path], {
    maxBuffer: 1 << 26,
  })
  return { ...(JSON.parse(stdout) as FirstAnswer), wallMs: performance.now() - began }
}

/** Sums of floating-point numbers depend on the order in which they are added. */
export function assertSameEdges(one: FirstAnswer, other: FirstAnswer): void {
  const byNames = new Map(other.edges.map(([names, ...figures]) => [names, figures]))
  assert.equal(one.edges.length, byNames.size)
  for (const [names, count, meanMs] of one.edges) {
    const [otherCount, otherMs] = byNames.get(names) ?? [0, Number.NaN]
    assert.equal(count, otherCount, names)
    assert.ok(Math.abs(meanMs - otherMs) <= 1e-9 * meanMs, `${names}: ${meanMs}, ${otherMs}`)
  }
}
