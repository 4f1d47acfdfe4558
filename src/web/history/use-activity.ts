import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { changeMessage } from '../../domain/compare/change-message.ts'
import { changeKey } from '../../domain/compare/map-change.ts'
import type { AnyDocument } from '../../domain/document-type.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { laneTitle } from '../../domain/map/display.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { personaChangeMessage } from '../../domain/persona/change-message.ts'
import { personaChanges } from '../../domain/persona/changes.ts'
import type { Persona } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { useDocument } from '../data/connection.ts'
import { documentsQuery } from '../data/documents.ts'
import { useMe } from '../data/me.ts'
import { membersQuery } from '../data/members.ts'
import { useReading } from '../data/reading.ts'
import { activityOf } from './activity-lines.ts'
import type { SaidLine } from './activity-list.tsx'

type Moments = {
  readonly before: AnyDocument
  readonly after: AnyDocument
  /** Ids of the people who changed a record, by `table/id`. */
  readonly touched: Readonly<Record<string, readonly string[]>>
  readonly contributors: readonly string[]
}

/** What led from one moment of a map to a later one, in sentences. */
export function useMapActivity({ before, after, touched, contributors }: Moments): readonly SaidLine[] {
  const t = useTranslate()
  const { library, memberName } = useNames()
  const personas = useQuery(documentsQuery('persona')).data
  const { comparison, lines } = useMemo(
    () => activityOf(before as unknown as JourneyMap, after as unknown as JourneyMap, touched, contributors),
    [before, after, touched, contributors],
  )
  const personaName = (id: string) => personas?.find((persona) => persona.id === id)?.title ?? ''
  const words = { ...comparison, library, personaName, memberName, translate: t }
  return lines.map(({ who, change, along, cards }) => {
    const lane = cards > 1 ? words.after.lanes[words.after.cards[change.id]?.laneId ?? ''] : undefined
    const said = lane
      ? t('history.activity.many', { count: cards, lane: laneTitle(lane, t) })
      : changeMessage(change, words)
    const whole = along > 0 ? `${said} ${t('history.activity.along', { count: along })}` : said
    return { key: changeKey(change), who, said: whole }
  })
}

/** The same of a persona. */
export function usePersonaActivity({ before, after, touched, contributors }: Moments): readonly SaidLine[] {
  const t = useTranslate()
  const names = useNames()
  const pair = { before: before as unknown as Persona, after: after as unknown as Persona }
  const alone = contributors.length === 1 ? contributors : []
  return personaChanges(pair.before, pair.after).map((change) => ({
    key: `${change.kind}:${change.table}:${change.id}`,
    who: touched[`${change.table}/${change.id}`] ?? alone,
    said: personaChangeMessage(change, { ...pair, ...names, translate: t }),
  }))
}

function useNames() {
  const library: Library = useDocument(useReading(libraryType, useMe().workspace.libraryId).store)
  const members = useQuery(membersQuery).data
  return { library, memberName: (id: string) => members?.find(({ userId }) => userId === id)?.name ?? '' }
}
