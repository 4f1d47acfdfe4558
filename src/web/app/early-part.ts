import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

type Part<Props> = { readonly default: ComponentType<Props> }
type Fetch<Props> = () => Promise<Part<Props>>

const here = new Map<unknown, unknown>()
const coming: Promise<void>[] = []

/** Begins to fetch a part's code. Where that fails, it is asked for again when it is drawn, and told then. */
export function fetchEarly<Props>(part: Fetch<Props>): void {
  coming.push(
    part().then(
      (module) => void here.set(part, module),
      () => undefined,
    ),
  )
}

/** Resolves when what was asked for early is here, or can't be had. */
export async function earlyPartsSettled(): Promise<void> {
  await Promise.all(coming)
}

/**
 * As React's `lazy`, but what is here already is drawn at once: after a promise React would first draw what stands in the
 * part's place, and keep that for 300 ms.
 */
export function earlyPart<Props extends object>(part: Fetch<Props>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => {
    const module = here.get(part) as Part<Props> | undefined
    return module ? atOnce(module) : part()
  })
}

/** What `lazy` asks of a promise, with the answer in the same moment. */
function atOnce<Value>(value: Value): Promise<Value> {
  const promise = Promise.resolve(value)
  // biome-ignore lint/suspicious/noThenProperty: of a promise, which it replaces
  return Object.assign(promise, { then: (take: (value: Value) => void) => take(value) }) as Promise<Value>
}
