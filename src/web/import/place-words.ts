import { useCallback } from 'react'
import { placeMessage } from '../../formats/import/place.ts'
import { useTransferWords } from './transfer-words.ts'

/** Where in a file something is, as "Rows 3, 5–7 of “Prices”"; null for what is no place in a file. */
export function usePlaceWords(): (at: string) => string | null {
  const words = useTransferWords()
  return useCallback(
    (at) => {
      const place = placeMessage(at)
      return place === null ? null : 'text' in place ? place.text : words(place.id, place.values)
    },
    [words],
  )
}
