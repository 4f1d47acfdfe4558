import { hc } from 'hono/client'
import type { Api } from '../../server/contract/api.ts'
import type { Problem } from '../../server/contract/route.ts'

/** The API, typed by its contract; same origin, the session's cookie, words in the interface's language. */
export const api = hc<Api>(location.origin, {
  headers: () => ({ 'accept-language': document.documentElement.lang || 'en' }),
}).api.v1

/** What the API refused, in words for people: `message` says what, `remedy` how to mend it. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

type Answer<Body> = { readonly ok: boolean; readonly status: number; json(): Promise<Body> }

/** The body of a good answer. Throws an `ApiProblem` for any other; its reason is `offline` where nobody answered. */
export async function answer<Body>(request: Promise<Answer<Body>>): Promise<Body> {
  const response = await request.catch((): never => {
    throw new ApiProblem(problem(0, 'offline'))
  })
  if (response.ok) return response.status === 204 ? (undefined as Body) : response.json()
  const body: unknown = await response.json().catch(() => null)
  throw new ApiProblem(isProblem(body) ? body : problem(response.status, 'unknown'))
}

function problem(status: number, reason: string): Problem {
  return { type: 'about:blank', title: reason, status, reason, message: '' }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'reason' in body && 'message' in body
}
