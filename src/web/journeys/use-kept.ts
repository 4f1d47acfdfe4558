import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Kept, withValues } from './kept.ts'

/**
 * What is chosen in a view. It stands in the address too, so that it is there again when one comes back to the view or sends
 * a link.
 * @param name in the address; nothing else of a data set's address has it
 * @param usual what holds where the address says nothing
 */
export function useKept<Value>(name: string, kind: Kept<Value>, usual: Value): [Value, (next: Value) => void] {
  const [location, navigate] = useLocation()
  const [value, setValue] = useState(() => kind.read(new URLSearchParams(window.location.search).getAll(name)) ?? usual)
  const change = (next: Value) => {
    setValue(next)
    const search = withValues(window.location.search, name, next === usual ? [] : kind.write(next))
    navigate(`${location}${search}`, { replace: true })
  }
  return [value, change]
}
