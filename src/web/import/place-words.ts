import { useCallback } from 'react'
import { useTranslate } from '../app/language.tsx'

/** "line:3" as "Line 3"; null for places that mean nothing to people, such as a record's id. */
export function usePlaceWords(): (at: string) => string | null {
  const t = useTranslate()
  return useCallback(
    (at) => {
      const [kind, place = ''] = [at.slice(0, at.indexOf(':')), at.slice(at.indexOf(':') + 1)]
      switch (kind) {
        case 'line':
          return t('transferDialog.at.line', { place })
        case 'row':
          return t('transferDialog.at.row', { place })
        case 'cell':
          return t('transferDialog.at.cell', { place })
        case 'sheet':
          return t('transferDialog.at.sheet', { place })
        case 'pointer':
          return place
        default:
          return null
      }
    },
    [t],
  )
}
