import { useCallback, useSyncExternalStore } from 'react'
import type { Observable } from '../../../sync/observable.ts'

/** Follows a value that changes with every frame at most so often; the last change is always told. */
export function useCalmly<Value>(observable: Observable<Value>, everyMs: number): Value {
  const subscribe = useCallback(
    (listener: () => void) => {
      let waiting: ReturnType<typeof setTimeout> | undefined
      const tell = () => {
        waiting = undefined
        listener()
      }
      const stop = observable.subscribe(() => {
        waiting ??= setTimeout(tell, everyMs)
      })
      return () => {
        stop()
        clearTimeout(waiting)
      }
    },
    [observable, everyMs],
  )
  return useSyncExternalStore(subscribe, () => observable.value)
}
