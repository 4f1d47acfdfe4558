import { useMemo } from 'react'
import { columnsOf } from '../../../domain/map/columns.ts'
import { columnTitle } from '../../../domain/map/display.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'

/** What a column of the map is called, by its id. */
export function useColumnTitles(map: JourneyMap): (id: string) => string {
  const t = useTranslate()
  return useMemo(() => {
    const columns = columnsOf(map)
    const titles = new Map(columns.map((column) => [column.id, columnTitle(column, columns, t)]))
    return (id) => titles.get(id) ?? ''
  }, [map, t])
}
