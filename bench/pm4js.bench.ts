/**
 * From a real XES log (BPI Challenge 2012, 262,200 events) to its follows graph, side by side with pm4js, each in a process of
 * its own from its start to its end. Answers must be the same.
 *
 * Runs only where it is asked for by name: `npm run bench pm4js` downloads pm4js first.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compare } from './harness.ts'
import { assertSameEdges, firstAnswerOf, type Program } from './peers/pm4js.ts'

const LOG = fileURLToPath(new URL('../../shared/data/logs/bpic2012.xes.gz', import.meta.url))
const TURNS = 5
const MEASURED = { wallMs: 'time', cpuMs: 'processor time', memoryMb: 'memory' } as const

type Measure = keyof typeof MEASURED

if (existsSync(LOG)) await race()
else console.error(`Nothing is measured: there is no ${LOG}.`)

async function race(): Promise<void> {
  assertSameEdges(await firstAnswerOf('polku', LOG), await firstAnswerOf('pm4js', LOG))
  const taken: Record<Program, Record<Measure, number>[]> = { polku: [], pm4js: [] }
  for (let turn = 0; turn < TURNS; turn++)
    for (const program of ['polku', 'pm4js'] as const) taken[program].push(await firstAnswerOf(program, LOG))
  for (const what of Object.keys(MEASURED) as Measure[]) {
    const figureOf = (program: Program) => ({
      name: program,
      measure: () => Math.min(...taken[program].map((one) => one[what])),
    })
    await compare(`BPI 2012 to the follows graph, ${MEASURED[what]}`, {
      ours: figureOf('polku'),
      theirs: figureOf('pm4js'),
      most: what === 'memoryMb' ? 1 / 4 : 1 / 5,
      unit: what === 'memoryMb' ? 'MB' : 'ms',
    })
  }
}
