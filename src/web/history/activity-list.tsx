import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { changeMessage } from '../../domain/compare/change-message.ts'
import { changeKey } from '../../domain/compare/map-change.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { laneTitle } from '../../domain/map/display.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { useDocument } from '../data/connection.ts'
import { documentsQuery } from '../data/documents.ts'
import { useMe } from '../data/me.ts'
import { membersQuery } from '../data/members.ts'
import { useReading } from '../data/reading.ts'
import { type Version, type VersionPerson, versionQuery } from '../data/versions.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { type Activity, type ActivityLine, activityOf } from './activity-lines.ts'
import styles from './history.module.css'

/** More sentences than these are counted. */
const MOST_LINES = 60

type ActivityListProps = {
  readonly mapId: string
  /** The map at the chosen moment. */
  readonly after: JourneyMap
  /** The version before it; null where there is none. */
  readonly before: Version | null
  /** The chosen version; null: now. */
  readonly version: Version | null
  readonly people: readonly VersionPerson[]
  /** Ids of those who changed something in between. */
  readonly contributors: readonly string[]
  /** Ids of people by `table/id`; null: the version knows. */
  readonly touched: Readonly<Record<string, readonly string[]>> | null
}

/** What changed since the version before, in sentences, with who did it. */
export function ActivityList({ mapId, after, before, version, people, contributors, touched }: ActivityListProps) {
  const t = useTranslate()
  const earlier = useQuery({ ...versionQuery(mapId, before?.id ?? ''), enabled: before !== null }).data
  const own = useQuery({ ...versionQuery(mapId, version?.id ?? ''), enabled: version !== null }).data
  const known = touched ?? own?.touched
  const activity = useMemo(() => {
    const map = version ? (own?.records as unknown as JourneyMap | undefined) : after
    return earlier && map ? activityOf(earlier.records as unknown as JourneyMap, map, known ?? {}, contributors) : null
  }, [earlier, own, version, after, known, contributors])
  return (
    <section className={styles.activity} aria-label={t('history.activity')}>
      <h3 className={styles.activityTitle}>{t('history.activity')}</h3>
      {before === null ? (
        <p className={styles.facts}>{t(version ? 'history.activity.first' : 'history.activity.none')}</p>
      ) : activity ? (
        <Lines activity={activity} people={people} />
      ) : (
        <Spinner />
      )}
    </section>
  )
}

function Lines({ activity, people }: { readonly activity: Activity; readonly people: readonly VersionPerson[] }) {
  const t = useTranslate()
  const format = useFormat()
  const say = useSentence(activity)
  const nameOf = (userId: string) => people.find((person) => person.userId === userId)?.name ?? t('history.gone')
  const { lines } = activity
  if (lines.length === 0) return <p className={styles.facts}>{t('history.activity.none')}</p>
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={changeKey(line.change)} className={styles.line}>
            <Avatar seed={line.who[0] ?? ''} size={20} />
            <span>
              <span className={styles.who}>
                {line.who.length > 0 ? format.list(line.who.map(nameOf)) : t('history.somebody')}
              </span>
              {say(line)}
              {line.along > 0 && ` ${t('history.activity.along', { count: line.along })}`}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && (
        <p className={styles.facts}>{t('history.activity.more', { count: lines.length - MOST_LINES })}</p>
      )}
    </>
  )
}

function useSentence({ comparison }: Activity): (line: ActivityLine) => string {
  const t = useTranslate()
  const library: Library = useDocument(useReading(libraryType, useMe().workspace.libraryId).store)
  const personas = useQuery(documentsQuery('persona')).data ?? []
  const personaName = (id: string) => personas.find((persona) => persona.id === id)?.title ?? ''
  const { before, after, pair } = comparison
  const members = useQuery(membersQuery).data ?? []
  const memberName = (id: string) => members.find(({ userId }) => userId === id)?.name ?? ''
  return ({ change, cards }) => {
    const lane = cards > 1 ? after.lanes[after.cards[change.id]?.laneId ?? ''] : undefined
    if (lane) return t('history.activity.many', { count: cards, lane: laneTitle(lane, t) })
    return changeMessage(change, { before, after, pair, library, personaName, memberName, translate: t })
  }
}
