/** Runs pieces of work one after the other; one that fails doesn't keep the next from running. */
export function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}

/** The same for each key. */
export function turnsByKey() {
  const lasts = new Map<string, Promise<unknown>>()
  return <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
    const before = lasts.get(key)
    const done = before ? before.then(work) : work()
    const settled = done
      .catch(() => undefined)
      .then(() => {
        if (lasts.get(key) === settled) lasts.delete(key)
      })
    lasts.set(key, settled)
    return done
  }
}
