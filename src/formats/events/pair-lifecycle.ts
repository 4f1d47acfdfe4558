import type { XesEvent } from './xes.ts'

/**
 * Puts the start and the completion of the same piece of work together: the earliest start that is still open of the same
 * name (and instance, where the log tells instances) belongs to the next completion. A start that nothing completes has no
 * end; a completion that nothing began stands for itself. Other transitions (scheduled, suspended …) are left out, and told.
 * Source: van der Aalst, Process Mining (2016), 5.3, on activity instances.
 */
export function pairLifecycle(
  events: readonly XesEvent[],
  take: (event: XesEvent, end: number | null) => void,
  leaveOut: (event: XesEvent) => void,
): void {
  const ends = new Map<XesEvent, number>()
  const merged = new Set<XesEvent>()
  /** The starts of a name, of which those before `next` are completed. */
  const open = new Map<string, { readonly starts: XesEvent[]; next: number }>()
  for (const event of events) {
    const key = `${event.name}\u0000${event.instance}`
    if (event.transition === 'start') {
      const begun = open.get(key)
      if (begun) begun.starts.push(event)
      else open.set(key, { starts: [event], next: 0 })
    } else if (event.transition === 'complete') {
      const begun = open.get(key)
      const start = begun?.starts[begun.next]
      if (!begun || !start) continue
      begun.next++
      ends.set(start, Math.max(start.time, event.time))
      merged.add(event)
    }
  }
  for (const event of events) {
    if (merged.has(event)) continue
    if (event.transition === '' || event.transition === 'start' || event.transition === 'complete')
      take(event, ends.get(event) ?? null)
    else leaveOut(event)
  }
}
