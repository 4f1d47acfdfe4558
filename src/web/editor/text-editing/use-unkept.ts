import { useLayoutEffect } from 'react'
import { useEditor } from '../state/use-editor.ts'

/** Has the header not say “Saved” while words stand in a field that are not in the map yet. */
export function useUnkept(isUnkept: boolean): void {
  const { unkept } = useEditor()
  useLayoutEffect(() => {
    unkept.set(isUnkept)
    return () => unkept.set(false)
  }, [unkept, isUnkept])
}
