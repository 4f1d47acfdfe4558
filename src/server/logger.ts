import type { AnsweredRequest } from './http/request-log.ts'
import { StartProblem } from './start-problem.ts'

/** What goes to standard error: lines for a person, or with `POLKU_LOG=json` one JSON object an event for programs. */
export type Logger = {
  readonly isJson: boolean
  /** A fault, as `faultLine` puts it. */
  fault(line: string): void
  /** What is going on with the database. */
  step(step: string, words: string): void
  request(request: AnsweredRequest): void
}

export function createLogger(env: NodeJS.ProcessEnv, write: (line: string) => void): Logger {
  const format = env.POLKU_LOG || 'text'
  if (format !== 'text' && format !== 'json') throw new StartProblem('server.start.log-invalid', { value: format })
  const isJson = format === 'json'
  const event = (level: 'info' | 'warning' | 'error', kind: string, fields: object) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event: kind, pid: process.pid, ...fields })}\n`)
  return {
    isJson,
    fault: (line) => (isJson ? event('error', 'fault', { message: line }) : write(`${line}\n`)),
    step: (step, words) => (isJson ? event('warning', step, { message: words }) : write(`${words}\n`)),
    request: (request) => event(request.status >= 500 ? 'error' : 'info', 'request', request),
  }
}
