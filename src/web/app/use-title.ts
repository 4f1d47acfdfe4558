import { useEffect } from 'react'

/** The title of the window: what is shown, then where. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Polku' : `${title} – Polku`
  }, [title])
}
