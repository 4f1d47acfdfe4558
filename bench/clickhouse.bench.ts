/**
 * The analyses side by side with ClickHouse in the same process, on a quarter of a shop's events: each question in the form
 * that ClickHouse was found to answer fastest, on a table that lies in the order of customers and time as ours does, with
 * names that are bytes. Answers must be the same.
 *
 * Runs only where it is asked for by name: `npm run bench clickhouse` downloads ClickHouse first (half a gigabyte).
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventFileAt } from '../src/formats/events/event-file.ts'
import { openEvents } from '../src/formats/events/open-events.ts'
import { funnelParameters } from '../src/journeys/funnel/funnel.ts'
import { planOf } from '../src/journeys/funnel/plan.ts'
import { progressOf } from '../src/journeys/funnel/progress.ts'
import { graph } from '../src/journeys/graph/graph.ts'
import { type EventLog, fromColumns } from '../src/journeys/log/event-log.ts'
import { stepsOf, variantsOf } from '../src/journeys/log/sequences.ts'
import { sessionsOf, USUAL_GAP_MS } from '../src/journeys/log/sessions.ts'
import { ranked } from '../src/journeys/statistics/ranked.ts'
import { partnerThread } from '../src/server/events/partner.ts'
import { readPlain } from '../src/storage/events/read-plain.ts'
import { race } from './harness.ts'
import { generatedLog, NAMES } from './journeys/generated.ts'
import { writeCsv } from './journeys/written.ts'
import { type ClickHouse, clickHouseWith } from './peers/clickhouse.ts'

const WEEK_MS = 7 * 86_400_000
const STEPS = ['home', 'product', 'cart', 'payment', 'confirmation'] as const
const PATH_STEPS = 8
const TOP = 20
/** As the server's analyses have it; ClickHouse has two threads as well. */
const partner = partnerThread()
const IN_ORDER = 'optimize_aggregation_in_order = 1, max_threads = 1'

for (const events of [1_000_000, 10_000_000]) {
  const log = generatedLog(events)
  const clickHouse = clickHouseWith(log)
  try {
    await raceGraph(log, clickHouse, `${events / 1_000_000} million events`)
    await raceFunnel(log, clickHouse, `${events / 1_000_000} million events`)
    await racePaths(log, clickHouse, `${events / 1_000_000} million events`)
    await raceCsv(log, clickHouse, `${events / 1_000_000} million events`)
  } finally {
    clickHouse.close()
  }
}

type Edge = readonly [from: string, to: string, count: number, meanMs: number, medianMs: number, p90Ms: number]

async function raceGraph(log: EventLog, { ask }: ClickHouse, size: string): Promise<void> {
  await race<readonly Edge[]>(`follows graph with mean, median and p90, ${size}`, {
    ours: { name: 'graph', run: () => edgesOf(log) },
    theirs: {
      name: 'ClickHouse',
      run: () =>
        ask(`SELECT p.1, p.2, count() AS c, avg(p.3), quantilesExactInclusive(0.5, 0.9)(p.3)
          FROM (SELECT arrayJoin(arrayMap((a, b, x, y) -> (a, b, y - x),
              arrayPopBack(n), arrayPopFront(n), arrayPopBack(t), arrayPopFront(t))) AS p
            FROM (SELECT groupArray(name) AS n, groupArray(ts) AS t FROM shop.events GROUP BY customer
              SETTINGS ${IN_ORDER}))
          GROUP BY p.1, p.2 ORDER BY c DESC`).map((row): Edge => {
          const [from, to, count, mean, [median, p90]] = row as [number, number, number, number, [number, number]]
          return [NAMES[from] as string, NAMES[to] as string, count, mean, median, p90]
        }),
    },
    most: 1 / 4,
    sameAnswer: sameEdges,
  })
}

/** A file in the order of time, as they come; ClickHouse answers from the file sooner than by taking it into a table first. */
async function raceCsv(log: EventLog, { ask }: ClickHouse, size: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-csv-'))
  const path = join(folder, 'events.csv')
  writeCsv(log, path)
  const columns = "customer String, event LowCardinality(String), time DateTime64(3, \\'UTC\\')"
  try {
    await race<readonly Edge[]>(`CSV to the follows graph, ${size}`, {
      ours: {
        name: 'graph',
        run: async () => {
          const file = await eventFileAt(path, 'events.csv')
          const read = await readPlain(file, await openEvents(file, {}))
          assert.ok(read)
          return edgesOf(fromColumns(read.columns))
        },
      },
      theirs: {
        name: 'ClickHouse',
        run: () =>
          ask(`SELECT p.1, p.2, count() AS c, avg(p.3), quantilesExactInclusive(0.5, 0.9)(p.3)
            FROM (SELECT arrayJoin(arrayMap((a, b) -> (a.2, b.2, b.1 - a.1), arrayPopBack(x), arrayPopFront(x))) AS p
              FROM (SELECT arraySort(e -> e.1, groupArray((toUnixTimestamp64Milli(time), event))) AS x
                FROM file('${path}', 'CSVWithNames', '${columns}') GROUP BY customer))
            GROUP BY p.1, p.2 ORDER BY c DESC`).map((row): Edge => {
            const [from, to, count, mean, [median, p90]] = row as [string, string, number, number, [number, number]]
            return [from, to, count, mean, median, p90]
          }),
      },
      most: 1 / 0.8,
      sameAnswer: sameEdges,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function edgesOf(log: EventLog): Edge[] {
  const { edges } = graph.run(log, graph.parameters.parse({}), partner ? { partner } : {})
  return edges.map((edge) => [edge.from, edge.to, edge.count, edge.meanMs, edge.medianMs, edge.p90Ms])
}

function sameEdges(ours: readonly Edge[], theirs: readonly Edge[]): void {
  const byNames = (edges: readonly Edge[]) => new Map(edges.map(([from, to, ...figures]) => [`${from} ${to}`, figures]))
  const [own, other] = [byNames(ours), byNames(theirs)]
  assert.deepEqual(new Set(own.keys()), new Set(other.keys()))
  // Sums of floating-point numbers depend on the order in which they are added.
  for (const [names, figures] of own)
    for (const [at, figure] of figures.entries()) {
      const theirFigure = other.get(names)?.[at] ?? Number.NaN
      assert.ok(Math.abs(figure - theirFigure) <= 1e-9 * Math.abs(theirFigure), `${names}: ${figure}, ${theirFigure}`)
    }
}

async function raceFunnel(log: EventLog, { ask }: ClickHouse, size: string): Promise<void> {
  const parameters = funnelParameters.parse({ steps: STEPS, windowMs: WEEK_MS })
  const conditions = STEPS.map((name) => `name = ${NAMES.indexOf(name)}`).join(', ')
  await race<readonly number[]>(`funnel of 5 steps within 7 days, ${size}`, {
    ours: { name: 'funnel', run: () => [...progressOf(log, planOf(log, parameters), () => {}).reached] },
    theirs: {
      name: 'windowFunnel',
      run: () => {
        const rows = ask(`SELECT level, count() FROM (
          SELECT windowFunnel(${WEEK_MS})(toUInt64(ts), ${conditions}) AS level FROM shop.events GROUP BY customer)
          GROUP BY level`) as [number, number][]
        return STEPS.map((_, step) => rows.reduce((sum, [level, count]) => sum + (level > step ? count : 0), 0))
      },
    },
    most: 1 / 1.2,
  })
}

async function racePaths(log: EventLog, { ask }: ClickHouse, size: string): Promise<void> {
  await race<readonly string[]>(`top ${TOP} paths of sessions, ${size}`, {
    ours: {
      name: 'paths',
      run: () => {
        const sessions = sessionsOf(log, USUAL_GAP_MS)
        const variants = variantsOf(sessions, PATH_STEPS)
        const top = ranked(variants.counts).subarray(0, TOP)
        return Array.from(top, (id) => `${variants.counts[id]} ${stepsOf(sessions, variants, id).join(' ')}`)
      },
    },
    theirs: {
      name: 'ClickHouse',
      run: () =>
        ask(`SELECT arraySlice(p, 1, ${PATH_STEPS}) AS path, count() AS c FROM (
            SELECT arrayJoin(arraySplit((x, d) -> d > ${USUAL_GAP_MS}, n, arrayDifference(t))) AS p
            FROM (SELECT groupArray(name) AS n, groupArray(ts) AS t FROM shop.events GROUP BY customer
              SETTINGS ${IN_ORDER}))
          GROUP BY path ORDER BY c DESC LIMIT ${TOP}`).map((row) => {
          const [path, count] = row as [number[], number]
          return `${count} ${path.map((name) => NAMES[name]).join(' ')}`
        }),
    },
    most: 1 / 3,
    sameAnswer: (ours, theirs) => {
      const counts = (paths: readonly string[]) => paths.map((path) => Number.parseInt(path, 10))
      assert.deepEqual(counts(ours), counts(theirs))
      // Paths that are as frequent as the last may be others.
      const least = counts(ours).at(-1)
      const surely = (paths: readonly string[]) => paths.filter((path) => Number.parseInt(path, 10) !== least).sort()
      assert.deepEqual(surely(ours), surely(theirs))
    },
  })
}
