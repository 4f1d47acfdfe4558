import { type RefObject, useCallback, useRef } from 'react'

/**
 * For a list whose rows go by their own buttons, or by one beside it: the keyboard would stand nowhere afterwards. `keep`
 * puts it at the list, which needs a `tabIndex` of -1, unless somebody went elsewhere meanwhile.
 */
export function useKeptFocus<Any extends HTMLElement>(): { readonly list: RefObject<Any | null>; keep(): void } {
  const list = useRef<Any>(null)
  const keep = useCallback(() => {
    const at = document.activeElement
    if (at === document.body || list.current?.parentElement?.contains(at)) list.current?.focus()
  }, [])
  return { list, keep }
}
