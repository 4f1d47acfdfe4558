import { useEffect } from 'react'
import { living } from '../../../domain/map/columns.ts'
import { cardsThatStay, isFiltering } from '../../../domain/map/filter.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useObservable } from '../../data/connection.ts'
import { useDirectory } from '../state/directory.ts'
import { DIMMED } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'

/** Keeps the marks of the cards that a filter leaves out in step with the map; costs nothing while nothing is filtered. */
export function useFilterMarks(): void {
  const editor = useEditor()
  const filter = useObservable(editor.filter)
  const { library } = useDirectory()
  useEffect(() => {
    const { store, flags, staying } = editor
    if (!isFiltering(filter)) {
      flags.only(DIMMED, [])
      staying.set(null)
      return
    }
    const mark = () => {
      const stay = cardsThatStay(store.document, library, filter)
      flags.only(DIMMED, leftOut(store.document, stay))
      staying.set(stay)
    }
    mark()
    return store.subscribe(mark)
  }, [editor, filter, library])
}

function leftOut(map: JourneyMap, stay: ReadonlySet<string> | null): string[] {
  if (stay === null) return []
  return living(map.cards).flatMap(({ id }) => (stay.has(id) ? [] : [keyOf({ kind: 'card', id })]))
}
