import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { living } from '../../../domain/map/columns.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { type FindingWords, findingWords } from '../../../journeys/findings/finding-words.ts'
import { type Findings, findingsOf } from '../../../journeys/findings/findings.ts'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { judgementsQuery, type OtherMap } from '../../data/judgements.ts'
import { useDirectory } from '../state/directory.ts'
import { useDerived } from '../state/use-editor.ts'
import { type Reality, useReality } from './use-reality.ts'

const TABLES = ['map', 'personas', 'stages', 'steps', 'lanes', 'cards', 'points', 'links'] as const
/** Findings follow once nobody has changed the map for so long. */
const REST_MS = 600
const NO_MAPS: readonly OtherMap[] = []

export type FoundInMap = Findings & {
  readonly map: JourneyMap
  readonly reality: Reality
  readonly titleOfMap: (id: string) => string
  readonly words: FindingWords
}

/** What is worth a look in the map as it stands, with what its data set says of it, and what of that was dismissed. */
export function useFindings(mapId: string): FoundInMap {
  const t = useTranslate()
  const { language } = useLanguage()
  const { library } = useDirectory()
  const map = useDerived(TABLES, whole, REST_MS)
  const dismissals = useDerived(['dismissals'], dismissed)
  const others = useQuery(judgementsQuery(mapId)).data ?? NO_MAPS
  const reality = useReality()
  const check = reality.answer.query.data ?? null
  const found = useMemo(
    () => findingsOf({ map, library, check, others }, dismissals),
    [map, library, check, others, dismissals],
  )
  const titles = useMemo(() => new Map(others.map(({ id, title }) => [id, title])), [others])
  const words = useMemo(
    () => findingWords({ map, library, language, translate: t, titleOfMap: (id) => titles.get(id) ?? '' }),
    [map, library, language, t, titles],
  )
  return { ...found, map, reality, words, titleOfMap: (id) => titles.get(id) || t('map.untitled') }
}

function dismissed(map: JourneyMap): ReadonlyMap<string, string> {
  return new Map(living(map.dismissals).map(({ id, why }) => [id, why]))
}

function whole(map: JourneyMap): JourneyMap {
  return map
}
