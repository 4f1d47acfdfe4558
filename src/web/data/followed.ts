import type { FOLLOWED as SERVED } from '../../server/contract/followed.ts'
import { ApiProblem, good, isProblem, problem } from './client.ts'

/** What to accept for an answer that says how far it is. */
export const FOLLOWED: typeof SERVED = 'application/x-ndjson'

type Line = { readonly share?: number | null; readonly status?: number; readonly body?: unknown }

/**
 * The body of an answer that may take its time and says meanwhile how far it is.
 * @param tell hears the share that is done, 0 to 1; null: the server can't tell yet
 */
export async function followedAnswer<Body>(
  request: Promise<Response>,
  tell: (share: number | null) => void,
): Promise<Body> {
  const response = await good(request)
  if (!response.headers.get('content-type')?.startsWith(FOLLOWED)) return response.json()
  for await (const text of linesOf(response)) {
    const { share = null, status, body } = JSON.parse(text) as Line
    if (status === 200) return body as Body
    if (status !== undefined) throw new ApiProblem(isProblem(body) ? body : problem(status, 'unknown'))
    tell(share)
  }
  throw new ApiProblem(problem(0, 'offline'))
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const next = await reader?.read().catch((fault: unknown): never => {
      throw fault instanceof DOMException ? fault : new ApiProblem(problem(0, 'offline'))
    })
    if (!next || next.done) return
    const [first = '', ...lines] = next.value.split('\n')
    rest += first
    for (const line of lines) {
      yield rest
      rest = line
    }
  }
}
