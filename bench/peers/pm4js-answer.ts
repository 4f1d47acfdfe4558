/** From an XES log to its follows graph, in a process of its own. Argument: the file. Prints a `FirstAnswer`. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

type Pm4js = {
  readonly XesImporter: { apply(text: string): object }
  readonly FrequencyDfgDiscovery: { apply(log: object): { readonly pathsFrequency: Record<string, number> } }
  /** Means, in seconds. */
  readonly PerformanceDfgDiscovery: { apply(log: object): { readonly pathsPerformance: Record<string, number> } }
}

const say = console.log
// It greets everybody who loads it.
console.log = () => {}
createRequire(new URL('./pm4js/package.json', import.meta.url))('pm4js')
const { XesImporter, FrequencyDfgDiscovery, PerformanceDfgDiscovery } = globalThis as unknown as Pm4js

const log = XesImporter.apply(gunzipSync(readFileSync(process.argv[2] ?? '')).toString())
const { pathsFrequency } = FrequencyDfgDiscovery.apply(log)
const { pathsPerformance } = PerformanceDfgDiscovery.apply(log)
const { user, system } = process.cpuUsage()
say(
  JSON.stringify({
    edges: Object.entries(pathsFrequency).map(([names, count]) => [
      names,
      count,
      (pathsPerformance[names] ?? Number.NaN) * 1000,
    ]),
    cpuMs: (user + system) / 1000,
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }),
)
