import { useSyncExternalStore } from 'react'

/** Narrower than any tablet: for reading. The same width at which the navigation goes to the foot. */
const PHONE = '(width < 640px)'

export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone)
}

export function isPhone(): boolean {
  return matchMedia(PHONE).matches
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
