import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { listen } from './listen.ts'

/** By then a dialog that was closed has faded, and the row is gone. */
const GONE_MS = 2000

/**
 * For a list whose rows go by their own buttons, or by one beside it: the keyboard would stand nowhere afterwards. `keep`
 * puts it at the last button of the row that took the place of the one that went, or else at the list, which needs a
 * `tabIndex` of -1; unless somebody went elsewhere meanwhile.
 */
export function useKeptFocus<Any extends HTMLElement>(): { readonly list: RefObject<Any | null>; keep(): void } {
  const list = useRef<Any>(null)
  const place = useRef(-1)
  useEffect(
    () =>
      listen({
        focusin: ({ target }) => {
          // In a dialog about a row one is still at the row.
          if (target instanceof Node && list.current?.parentElement?.contains(target)) {
            place.current = rowsOf(list.current).findIndex((row) => row.contains(target))
          }
        },
      }),
    [],
  )
  const keep = useCallback(() => {
    const until = performance.now() + GONE_MS
    const first = document.activeElement
    const look = () => {
      const at = document.activeElement
      if (list.current && isLeft(list.current, at)) (rowAt(list.current, place.current) ?? list.current).focus()
      else if ((at === first || at?.closest('[role=dialog], [role=alertdialog]')) && performance.now() < until) {
        requestAnimationFrame(look)
      }
    }
    look()
  }, [])
  return { list, keep }
}

function rowsOf(list: HTMLElement): Element[] {
  return [...list.children]
}

/** Whether the keyboard stands nowhere, or at what stands beside the list. */
function isLeft(list: HTMLElement, at: Element | null): boolean {
  if (at === document.body || at === list) return true
  return !list.contains(at) && list.parentElement?.contains(at) === true
}

/** What to press in the row at that place, or in the last one. */
function rowAt(list: HTMLElement, place: number): HTMLElement | undefined {
  if (place < 0) return undefined
  const rows = rowsOf(list)
  return [...((rows[place] ?? rows.at(-1))?.querySelectorAll('button') ?? [])].at(-1)
}
