/** From an XES log to its follows graph, in a process of its own. Argument: the file. Prints a `FirstAnswer` (`bench/peers/pm4js.ts`). */
import { eventFileAt } from '../../src/formats/events/event-file.ts'
import { openEvents } from '../../src/formats/events/open-events.ts'
import { graph } from '../../src/journeys/graph/graph.ts'
import { fromColumns } from '../../src/journeys/log/event-log.ts'
import { LogBuilder } from '../../src/storage/events/log-builder.ts'

const opened = await openEvents(await eventFileAt(process.argv[2] ?? '', 'log.xes.gz'), { lifecycle: 'every' })
const builder = new LogBuilder()
for await (const { rows } of opened.read(new Set())) for (const row of rows) builder.add(row)
const { edges } = graph.run(fromColumns(builder.columns()), graph.parameters.parse({}))
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    edges: edges.map(({ from, to, count, meanMs }) => [`${from},${to}`, count, meanMs]),
    cpuMs: (user + system) / 1000,
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }),
)
