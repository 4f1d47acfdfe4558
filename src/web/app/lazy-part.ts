import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { NotFetched } from '../data/client.ts'
import { seemsThere, serverThere } from '../data/server-there.ts'

type Part<Props> = { readonly default: ComponentType<Props> }
type Fetch<Props> = () => Promise<Part<Props>>

const here = new Map<unknown, unknown>()
const coming: Promise<void>[] = []

/** Begins to fetch a part's code. Where that fails, it is asked for again when it is drawn, and told then. */
export function fetchEarly<Props>(part: Fetch<Props>): void {
  coming.push(fetchPart(part))
}

/** Resolves when what was asked for early is here, or can't be had. */
export async function earlyPartsSettled(): Promise<void> {
  await Promise.all(coming)
}

async function fetchPart<Props>(part: Fetch<Props>): Promise<void> {
  if (here.has(part) || !navigator.onLine) return
  await part().then(
    (module) => void here.set(part, module),
    () => undefined,
  )
}

/**
 * As React's `lazy`, but what is here already is drawn at once: after a promise React would first draw what stands in the
 * part's place, and keep that for 300 ms. What is not here is asked for while the server answers: code that could not be
 * fetched once, no browser fetches again before the page is begun anew.
 */
export function lazyPart<Props extends object>(part: Fetch<Props>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => {
    const module = here.get(part) as Part<Props> | undefined
    if (module) return atOnce(module)
    return (seemsThere() ? part() : serverThere().then(part)).catch((cause: unknown) => {
      throw new NotFetched(cause)
    })
  })
}

/** How long a screen is there before it is thought to be at rest. */
const REST_MS = 4_000

let atRest = Promise.resolve()

/**
 * The same for what somebody may open after their connection has ended: it is also fetched, one part after the other, once
 * the screen is at rest.
 */
export function lazyPartAtRest<Props extends object>(part: Fetch<Props>): LazyExoticComponent<ComponentType<Props>> {
  setTimeout(() => {
    atRest = atRest.then(() => fetchPart(part))
  }, REST_MS)
  return lazyPart(part)
}

/** What `lazy` asks of a promise, with the answer in the same moment. */
function atOnce<Value>(value: Value): Promise<Value> {
  const promise = Promise.resolve(value)
  // biome-ignore lint/suspicious/noThenProperty: of a promise, which it replaces
  return Object.assign(promise, { then: (take: (value: Value) => void) => take(value) }) as Promise<Value>
}
