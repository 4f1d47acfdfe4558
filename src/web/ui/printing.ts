import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false
const listeners = new Set<() => void>()

/** Whether the page is being set for paper: fields then stand as text, and what is only for hands is left out. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

const begin = () => set(true)
const end = () => set(false)

function set(next: boolean): void {
  isPrinting = next
  // The browser lays the paper out as soon as the event is over.
  flushSync(() => {
    for (const listener of [...listeners]) listener()
  })
}
