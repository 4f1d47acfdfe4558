/** From an XES log to its follows graph, in a process of its own. Argument: the file. Prints a `FirstAnswer` (`bench/peers/pm4js.ts`). */
import assert from 'node:assert/strict'
import { readLog } from '../../src/cli/events/read-log.ts'
import { graph } from '../../src/journeys/graph/graph.ts'
import { fromColumns } from '../../src/journeys/log/event-log.ts'

const read = await readLog(process.argv[2] ?? '', { lifecycle: 'every' }, new Set())
assert.ok(read.ok)
const { edges } = graph.run(fromColumns(read.value.columns), graph.parameters.parse({}))
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    edges: edges.map(({ from, to, count, meanMs }) => [`${from},${to}`, count, meanMs]),
    cpuMs: (user + system) / 1000,
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }),
)
