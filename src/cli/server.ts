import type { Refusal } from '../domain/result.ts'
import { progressOf } from './progress.ts'
import { sayJson, sayRefusal } from './report.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

const API_PATH = '/api/v1'
/** Asked for, an answer that takes its time says line by line how much is done. */
const FOLLOWED = 'application/x-ndjson'

/** A running Polku that is asked instead of the data folder. */
export type Server = { readonly url: string; readonly token: string }

/** Why a server did not do what was asked, in its own words and the terminal's language. */
type Problem = { readonly reason: string; readonly message: string; readonly remedy?: string }
/** Thrown by what talks to a server; `orSay` says it. */
class ServerRefused extends Error {
  override readonly name = 'ServerRefused'
  readonly problem: Problem | Refusal

  constructor(problem: Problem | Refusal) {
    super(problem.reason)
    this.problem = problem
  }
}

/** Ends what asks a server, for a reason of the command line's own. */
export function refused(refusal: Refusal): never {
  throw new ServerRefused(refusal)
}

export type Request = {
  readonly json?: unknown
  readonly bytes?: Uint8Array<ArrayBuffer>
  /** Hears how much is done, 0 to 1. */
  readonly onShare?: (share: number) => void
}

export type Client = {
  /** The answer in JSON. Throws what `orSay` says where the server refuses, or none answers. */
  readonly ask: <T>(method: string, path: string, request?: Request) => Promise<T>
}

export function clientOf({ url, token }: Server, { language }: Terminal): Client {
  const root = `${url.replace(/\/+$/, '')}${API_PATH}`
  return {
    async ask<T>(method: string, path: string, { json, bytes, onShare }: Request = {}): Promise<T> {
      const headers = {
        authorization: `Bearer ${token}`,
        'accept-language': language,
        ...(onShare && { accept: `${FOLLOWED}, application/json` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(bytes && { 'content-type': 'application/octet-stream' }),
      }
      const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json))
      const answer = await fetch(`${root}${path}`, { method, headers, redirect: 'error', ...(body && { body }) }).catch(
        (error: Error) =>
          refused({
            reason: 'cli-no-server',
            values: { url, detail: (error.cause as Error)?.message ?? error.message },
          }),
      )
      if (answer.headers.get('content-type')?.startsWith(FOLLOWED)) {
        const last = await lastLine(answer, onShare)
        return bodyOf(last.status, last.body, url) as T
      }
      if (answer.status === 204) return null as T
      return bodyOf(answer.status, await answer.json().catch(() => null), url) as T
    },
  }
}

function bodyOf(status: number, body: unknown, url: string): unknown {
  if (body === null || typeof body !== 'object') return refused({ reason: 'cli-not-polku', values: { url } })
  if (status < 400) return body
  const problem = body as Problem
  if (typeof problem.message !== 'string') return refused({ reason: 'cli-not-polku', values: { url } })
  throw new ServerRefused(problem)
}

type Line = { readonly share?: number | null; readonly status?: number; readonly body?: unknown }

async function lastLine(
  answer: Response,
  onShare: ((share: number) => void) | undefined,
): Promise<{ readonly status: number; readonly body: unknown }> {
  let rest = ''
  let last: Line = {}
  for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      last = JSON.parse(line) as Line
      if (typeof last.share === 'number') onShare?.(last.share)
    }
  }
  return { status: last.status ?? 500, body: last.body ?? null }
}

/** Does what asks a server, and says for people or programs what it refuses. */
export async function orSay(
  json: boolean,
  terminal: Terminal,
  work: (progress: ReturnType<typeof progressOf>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = progressOf(terminal, (percent) => terminal.translate('cli.events.counting', { percent }))
  try {
    return await work(progress)
  } catch (error) {
    if (!(error instanceof ServerRefused)) throw error
    progress.end()
    const { problem } = error
    if (!('message' in problem)) return sayRefusal(problem, json, terminal)
    if (json) await sayJson({ ok: false, ...problem }, terminal)
    else terminal.say([problem.message, problem.remedy].filter(Boolean).join(' '))
    return EXIT.refused
  }
}
