import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ChangeWords, changeMessage } from '../../domain/compare/change-message.ts'
import { type Comparison, comparisonOf } from '../../domain/compare/compare-maps.ts'
import type { MapChange } from '../../domain/compare/map-change.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { mapTitle } from '../../domain/map/display.ts'
import { type JourneyMap, mapInfo } from '../../domain/map/map-type.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { isRightToLeft } from '../../i18n/message.ts'
import { useTranslate } from '../app/language.tsx'
import { type DocumentItem, documentQuery, documentsQuery } from '../data/documents.ts'
import { useMe } from '../data/me.ts'
import type { Directory } from '../editor/state/directory.ts'

export type Compared = {
  readonly comparison: Comparison
  readonly titles: { readonly before: string; readonly after: string }
  readonly directory: Directory
  readonly say: (change: MapChange) => string
}

/** Both maps as they stand on the server, what differs, and the words for it. Waits until all is there. */
export function useComparison(beforeId: string, afterId: string): Compared {
  const t = useTranslate()
  const before = useMapOf(beforeId)
  const after = useMapOf(afterId)
  const library = useSuspenseQuery(documentQuery(useMe().workspace.libraryId)).data.records as unknown as Library
  const active = useSuspenseQuery(documentsQuery('persona')).data
  const archived = useSuspenseQuery(documentsQuery('persona', 'archived')).data
  return useMemo(() => {
    const comparison = comparisonOf(before, after)
    const people = new Map([...archived, ...active].map((item) => [item.id, faceOf(item)]))
    const personaName = (id: string) => people.get(id)?.name ?? ''
    const words: ChangeWords = { ...comparison, library, personaName, translate: t }
    const { language } = mapInfo(after)
    const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
    return {
      comparison,
      titles: { before: mapTitle(before, t), after: mapTitle(after, t) },
      directory: { library, people, language, direction },
      say: (change) => changeMessage(change, words),
    }
  }, [before, after, library, active, archived, t])
}

function useMapOf(id: string): JourneyMap {
  return useSuspenseQuery({ ...documentQuery(id), refetchOnMount: 'always' }).data.records as unknown as JourneyMap
}

function faceOf({ id, title, summary, status }: DocumentItem) {
  const { role, portraitId, avatarSeed } = readPersonaSummary(summary)
  return { id, name: title, role, portraitId, avatarSeed, isActive: status === 'active' }
}
