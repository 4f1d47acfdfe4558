import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ChangeWords, changeBesideMark, changeMessage } from '../../domain/compare/change-message.ts'
import { type Comparison, comparisonOf } from '../../domain/compare/compare-maps.ts'
import { COMPARED_TABLES, type MapChange } from '../../domain/compare/map-change.ts'
import { type SettledChange, settledMessage } from '../../domain/compare/planned-changes.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { type JourneyMap, mapInfo } from '../../domain/map/map-type.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { isRightToLeft } from '../../i18n/message.ts'
import { useTranslate } from '../app/language.tsx'
import { type DocumentItem, documentQuery, documentsQuery } from '../data/documents.ts'
import { useMe } from '../data/me.ts'
import { versionQuery } from '../data/versions.ts'
import type { Directory } from '../editor/state/directory.ts'

export type Compared = {
  readonly comparison: Comparison
  readonly directory: Directory
  readonly say: (change: MapChange) => string
  /** Beside a mark that names the kind. */
  readonly sayBeside: (change: MapChange) => string
  readonly saySettled: (change: SettledChange) => string
}

const JOURNEY_TABLES = COMPARED_TABLES.filter((table) => table !== 'changes')

/**
 * What differs between two maps, or two states of one, and the words for it. Waits until the names that maps refer to are
 * there.
 */
export function useComparison(before: JourneyMap, after: JourneyMap, isOneMap: boolean): Compared {
  const t = useTranslate()
  const library = useSuspenseQuery(documentQuery(useMe().workspace.libraryId)).data.records as unknown as Library
  const active = useSuspenseQuery(documentsQuery('persona')).data
  const archived = useSuspenseQuery(documentsQuery('persona', 'archived')).data
  // What is planned of the differences changes with every letter of it; the differences don't.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the journey's tables stand for the map
  const comparison = useMemo(
    () => comparisonOf(before, after, isOneMap ? { by: 'identity' } : {}),
    [before, isOneMap, ...JOURNEY_TABLES.map((table) => after[table])],
  )
  const { language } = mapInfo(comparison.after)
  const named = useMemo(() => {
    const people = new Map([...archived, ...active].map((item) => [item.id, faceOf(item)]))
    const personaName = (id: string) => people.get(id)?.name ?? ''
    const words: ChangeWords = { ...comparison, library, personaName, translate: t }
    const direction: 'rtl' | 'ltr' = isRightToLeft(language) ? 'rtl' : 'ltr'
    const directory = { library, people, language, direction }
    return {
      words,
      directory,
      say: (change: MapChange) => changeMessage(change, words),
      sayBeside: (change: MapChange) => changeBesideMark(change, words),
    }
  }, [comparison, language, library, active, archived, t])
  return {
    comparison,
    directory: named.directory,
    say: named.say,
    sayBeside: named.sayBeside,
    saySettled: (change) => settledMessage(change, { ...named.words, before, after }),
  }
}

/** A map as it is, or as one of its versions has it. */
export function useMapOf(id: string, versionId: string | undefined): JourneyMap {
  const present = { ...documentQuery(id), refetchOnMount: 'always' } as const
  // Either answers with records, and that is all that is asked of them.
  const asked = (versionId === undefined ? present : versionQuery(id, versionId)) as unknown as typeof present
  return useSuspenseQuery(asked).data.records as unknown as JourneyMap
}

function faceOf({ id, title, summary, status }: DocumentItem) {
  const { role, portraitId, avatarSeed } = readPersonaSummary(summary)
  return { id, name: title, role, portraitId, avatarSeed, isActive: status === 'active' }
}
