/** Listeners by what they listen to. */
export type Listeners = {
  add(topic: string, listener: () => void): () => void
  /** Calls each listener of the topics once. One that throws doesn't keep the others from being called. */
  tell(topics: Iterable<string>): void
  clear(): void
}

export function listeners(): Listeners {
  const byTopic = new Map<string, Set<() => void>>()
  return {
    add(topic, listener) {
      const own = byTopic.get(topic) ?? new Set()
      byTopic.set(topic, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && byTopic.get(topic) === own) byTopic.delete(topic)
      }
    },
    tell(topics) {
      const due = new Set<() => void>()
      for (const topic of topics) for (const listener of byTopic.get(topic) ?? []) due.add(listener)
      for (const listener of due) {
        try {
          listener()
        } catch (error) {
          // Thrown where it is seen, without leaving the document half told.
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
    clear: () => byTopic.clear(),
  }
}
