/** A value that changes, in the shape that React's `useSyncExternalStore(o.subscribe, () => o.value)` takes. */
export type Observable<Value> = {
  readonly value: Value
  /** Calls the listener after each change; gives the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

export type Settable<Value> = Observable<Value> & { set(value: Value): void }

/** @param same changes to an equal value are not told */
export function observable<Value>(initial: Value, same: (a: Value, b: Value) => boolean = Object.is): Settable<Value> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get value() {
      return value
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      if (same(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
