import { useMemo } from 'react'
import type { Column } from '../../../domain/map/columns.ts'
import { columnTitle } from '../../../domain/map/display.ts'
import { useTranslate } from '../../app/language.tsx'

/** What a column of the map is called, by its id. */
export function useColumnTitles(columns: readonly Column[]): (id: string) => string {
  const t = useTranslate()
  return useMemo(() => {
    const titles = new Map(columns.map((column) => [column.id, columnTitle(column, columns, t)]))
    return (id) => titles.get(id) ?? ''
  }, [columns, t])
}
