import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { secretHash } from '../storage/secret-hash.ts'
import { isLoopback } from './http/client-address.ts'

type Delay = ReturnType<typeof monitorEventLoopDelay>

/** Upper bounds of the histograms, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const

/** What a node counts about itself, as Prometheus reads it (text format 0.0.4). None of it names people or documents. */
export type Metrics = {
  /** @param route its pattern, never the address itself */
  answered(request: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly ms: number
  }): void
  /** Updates were committed to the log. */
  committed(count: number, ms: number): void
  /** Something was written to the log of faults. */
  fault(): void
  text(now: { readonly connections: number; readonly documents: number }): string
  close(): void
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const answers = histogram()
  const commits = histogram()
  let updates = 0
  let faults = 0
  let delay: Delay | null = null

  return {
    answered({ method, route, status, ms }) {
      const labels = `method="${method}",route="${escaped(route)}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      answers.take(ms / 1000)
    },
    committed(count, ms) {
      updates += count
      commits.take(ms / 1000)
    },
    fault() {
      faults++
    },
    text({ connections, documents }) {
      // Watched from the first question on: whom nobody asks, it costs nothing.
      delay ??= watchedDelay()
      const { user, system } = process.cpuUsage()
      const lines = [
        ...described('polku_http_requests_total', 'counter', 'Answered requests.'),
        ...[...requests].map(([labels, count]) => `polku_http_requests_total{${labels}} ${count}`),
        ...answers.lines('polku_http_answer_seconds', 'Time to an answer.'),
        ...commits.lines('polku_commit_seconds', 'Time in which edits that arrived together were committed.'),
        ...value('polku_updates_total', 'counter', 'Edits committed by this node.', updates),
        ...value('polku_faults_total', 'counter', 'Lines in the log of faults.', faults),
        ...value('polku_connections', 'gauge', 'Open sockets of people in documents.', connections),
        ...value('polku_documents', 'gauge', 'Documents in memory.', documents),
        ...value('polku_event_loop_delay_seconds', 'gauge', '99th percentile since the last reading.', p99(delay)),
        ...value('process_cpu_seconds_total', 'counter', 'Processor time used.', (user + system) / 1e6),
        ...value('process_resident_memory_bytes', 'gauge', 'Memory in use.', process.memoryUsage.rss()),
        ...value('process_start_time_seconds', 'gauge', 'Start, since 1970.', performance.timeOrigin / 1000),
      ]
      return `${lines.join('\n')}\n`
    },
    close() {
      delay?.disable()
    },
  }
}

/**
 * Whether a request may read them: from the machine itself and through no proxy, or by the token.
 * @param token as the operator has set it; empty: none
 */
export function mayReadMetrics({ socket, headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined) {
    return token !== '' && timingSafeEqual(Buffer.from(secretHash(given)), Buffer.from(secretHash(token)))
  }
  const isDirect = headers['x-forwarded-for'] === undefined && headers.forwarded === undefined
  return isDirect && isLoopback(socket.remoteAddress)
}

function histogram() {
  const counts: number[] = BUCKETS.map(() => 0)
  let count = 0
  let sum = 0
  return {
    take(seconds: number) {
      count++
      sum += seconds
      for (const [at, bound] of BUCKETS.entries()) if (seconds <= bound) counts[at] = (counts[at] ?? 0) + 1
    },
    lines: (name: string, help: string) => [
      ...described(name, 'histogram', help),
      ...BUCKETS.map((bound, at) => `${name}_bucket{le="${bound}"} ${counts[at]}`),
      `${name}_bucket{le="+Inf"} ${count}`,
      `${name}_sum ${sum}`,
      `${name}_count ${count}`,
    ],
  }
}

function described(name: string, type: 'counter' | 'gauge' | 'histogram', help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

function value(name: string, type: 'counter' | 'gauge', help: string, now: number): string[] {
  return [...described(name, type, help), `${name} ${now}`]
}

function escaped(label: string): string {
  return label.replace(/["\\\n]/g, '_')
}

function watchedDelay(): Delay {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return delay
}

function p99(delay: Delay): number {
  const seconds = delay.count > 0 ? delay.percentile(99) / 1e9 : 0
  delay.reset()
  return seconds
}
