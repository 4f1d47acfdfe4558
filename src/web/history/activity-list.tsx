import { useQuery } from '@tanstack/react-query'
import type { AnyDocument } from '../../domain/document-type.ts'
import { personWords } from '../../i18n/person-words.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { type Version, type VersionPerson, versionQuery } from '../data/versions.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Spinner } from '../ui/spinner.tsx'
import type { DocumentKind } from './document-kind.ts'
import styles from './history.module.css'
import { useMapActivity, usePersonaActivity } from './use-activity.ts'

/** More sentences than these are counted. */
const MOST_LINES = 60

type ActivityListProps = {
  readonly id: string
  readonly kind: DocumentKind
  /** The document at the chosen moment. */
  readonly after: AnyDocument
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
export function ActivityList(props: ActivityListProps) {
  const { id, kind, after, before, version, people, contributors, touched } = props
  const t = useTranslate()
  const earlier = useQuery({ ...versionQuery(id, before?.id ?? ''), enabled: before !== null }).data
  const own = useQuery({ ...versionQuery(id, version?.id ?? ''), enabled: version !== null }).data
  const later = version ? own?.records : after
  const Lines = kind === 'map' ? MapLines : PersonaLines
  return (
    <section className={styles.activity} aria-label={t('history.activity')}>
      <h3 className={styles.activityTitle}>{t('history.activity')}</h3>
      {before === null ? (
        <p className={styles.facts}>{t(version ? 'history.activity.first' : 'history.activity.none')}</p>
      ) : earlier && later ? (
        <Lines
          before={earlier.records as AnyDocument}
          after={later as AnyDocument}
          touched={touched ?? own?.touched ?? NOBODY}
          contributors={contributors}
          people={people}
        />
      ) : (
        <Spinner />
      )}
    </section>
  )
}

const NOBODY = {}

type LinesProps = Pick<ActivityListProps, 'people' | 'contributors'> & {
  readonly before: AnyDocument
  readonly after: AnyDocument
  readonly touched: Readonly<Record<string, readonly string[]>>
}

function MapLines({ people, ...moments }: LinesProps) {
  return <Said lines={useMapActivity(moments)} people={people} />
}

function PersonaLines({ people, ...moments }: LinesProps) {
  return <Said lines={usePersonaActivity(moments)} people={people} />
}

/** What happened, in a sentence, and who did it as far as that is known. */
export type SaidLine = { readonly key: string; readonly who: readonly string[]; readonly said: string }

function Said({ lines, people }: { readonly lines: readonly SaidLine[]; readonly people: readonly VersionPerson[] }) {
  const t = useTranslate()
  const format = useFormat()
  const nameOf = (userId: string) => {
    const { name = null, guest } = people.find((person) => person.userId === userId) ?? {}
    return name === null ? t('history.gone') : personWords({ name, guest }, t)
  }
  if (lines.length === 0) return <p className={styles.facts}>{t('history.activity.none')}</p>
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, MOST_LINES).map(({ key, who, said }) => (
          <li key={key} className={styles.line}>
            <Avatar seed={who[0] ?? ''} size={20} />
            <span>
              <span className={styles.who}>
                {who.length > 0 ? format.list(who.map(nameOf)) : t('history.somebody')}
              </span>
              {said}
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
