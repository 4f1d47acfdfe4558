import { hc } from 'hono/client'
import type { Api } from '../../server/contract/api.ts'
import type { Problem } from '../../server/contract/route.ts'
import { workspaceHeader } from './present-workspace.ts'
import { heardFromServer } from './server-there.ts'

/** What every request says: in which language the answer's words are to be, and which workspace it concerns. */
export function requestHeaders(): Record<string, string> {
  return { 'accept-language': document.documentElement.lang || 'en', ...workspaceHeader() }
}

/** The API, typed by its contract; same origin, the session's cookie. */
export const api = hc<Api>(location.origin, { headers: requestHeaders }).api.v1

/** What the API refused, in words for people: `message` says what, `remedy` how to mend it. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** Code that a screen is made of could not be had; only a page that is begun anew fetches it again. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    super('a part of the page could not be fetched', { cause })
    this.name = 'NotFetched'
  }
}

/** Nobody answered, or somebody who can't at the moment: the same may be asked again, and need not be told before. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && [0, 502, 503, 504].includes(error.problem.status)
}

type Answer<Body> = { readonly ok: boolean; readonly status: number; json(): Promise<Body> }

/** The body of a good answer. Throws an `ApiProblem` for any other; its reason is `offline` where nobody answered. */
export async function answer<Body>(request: Promise<Answer<Body>>): Promise<Body> {
  const response = await good(request)
  return response.status === 204 ? (undefined as Body) : response.json()
}

/** The same for an answer that is a file. */
export async function answerFile(request: Promise<Answer<unknown> & { blob(): Promise<Blob> }>): Promise<Blob> {
  return (await good(request)).blob()
}

/** A good answer itself, for whoever reads its body otherwise. */
export async function good<Any extends Answer<unknown>>(request: Promise<Any>): Promise<Any> {
  const response = await request.catch((): never => {
    throw new ApiProblem(problem(0, 'offline'))
  })
  heardFromServer()
  if (response.ok) return response
  const body: unknown = await response.json().catch(() => null)
  throw new ApiProblem(isProblem(body) ? body : problem(response.status, 'unknown'))
}

export function problem(status: number, reason: string): Problem {
  return { type: 'about:blank', title: reason, status, reason, message: '' }
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'reason' in body && 'message' in body
}
