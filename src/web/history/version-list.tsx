import type { ReactNode } from 'react'
import { personWords } from '../../i18n/person-words.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import type { Version } from '../data/versions.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { byDay } from './days.ts'
import type { DocumentKind } from './document-kind.ts'
import styles from './history.module.css'
import { versionTitle } from './version-title.ts'

const MOST_FACES = 4
const ICONS = { automatic: 'circle', named: 'tag', 'before-restore': 'copy', restored: 'restore' } as const

type VersionListProps = {
  readonly kind: DocumentKind
  readonly versions: readonly Version[]
  /** Null: now. */
  readonly chosenId: string | null
  readonly onChoose: (versionId: string | null) => void
  readonly hasEarlier: boolean
  readonly isFetching: boolean
  readonly onEarlier: () => void
  /** What changed, beneath the chosen one. */
  readonly children: ReactNode
}

export function VersionList(props: VersionListProps) {
  const { kind, versions, chosenId, onChoose, hasEarlier, isFetching, onEarlier, children } = props
  const t = useTranslate()
  const format = useFormat()
  return (
    <>
      {versions.length > 0 && <Slider versions={versions} chosenId={chosenId} onChoose={onChoose} />}
      <ul className={styles.list}>
        <li>
          <button
            type="button"
            className={styles.version as string}
            aria-current={chosenId === null ? 'true' : undefined}
            onClick={() => onChoose(null)}
          >
            <Icon name="map-pin" />
            <span className={styles.words}>
              <span className={styles.name}>{t('history.now')}</span>
              <span className={styles.facts}>{t('history.now.hint', { kind })}</span>
            </span>
          </button>
          {chosenId === null && children}
        </li>
      </ul>
      {versions.length === 0 && <p className={styles.facts}>{t('history.empty', { kind })}</p>}
      {byDay(versions, format.date).map(({ day, versions: ofDay }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ul className={styles.list}>
            {ofDay.map((version) => (
              <li key={version.id}>
                <VersionButton
                  version={version}
                  isChosen={version.id === chosenId}
                  onChoose={() => onChoose(version.id)}
                />
                {version.id === chosenId && children}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hasEarlier && (
        <Button onPress={onEarlier} isPending={isFetching}>
          {t('history.earlier')}
        </Button>
      )}
    </>
  )
}

type VersionButtonProps = { readonly version: Version; readonly isChosen: boolean; readonly onChoose: () => void }

function VersionButton({ version, isChosen, onChoose }: VersionButtonProps) {
  const t = useTranslate()
  const format = useFormat()
  const { kind, name, createdAt, createdBy, contributors } = version
  const people = kind !== 'automatic' && createdBy ? [createdBy] : contributors
  const title = versionTitle(version, t, format)
  const names = people.map(({ name: person, guest }) =>
    person === null ? t('history.gone') : personWords({ name: person, guest }, t),
  )
  return (
    <button
      type="button"
      className={styles.version as string}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <Icon name={name === '' ? ICONS[kind] : 'tag'} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {title || format.time(createdAt)}
        </span>
        <span className={styles.facts}>
          {title && `${format.time(createdAt)} · `}
          {names.length > 0 ? format.list(names) : t('history.kind.automatic')}
        </span>
      </span>
      <span className={styles.faces}>
        {people.slice(0, MOST_FACES).map(({ userId }) => (
          <Avatar key={userId} seed={userId} size={24} />
        ))}
      </span>
    </button>
  )
}

/** From the oldest that is listed to now; arrow keys go from one to the next. */
function Slider({ versions, chosenId, onChoose }: Pick<VersionListProps, 'versions' | 'chosenId' | 'onChoose'>) {
  const t = useTranslate()
  const format = useFormat()
  const last = versions.length
  const index = versions.findIndex(({ id }) => id === chosenId)
  const version = versions[index]
  const words = version ? version.name || format.dateTime(version.createdAt) : t('history.now')
  return (
    <label className={styles.slider}>
      <span className={styles.facts}>
        {t('history.slider')}: {words}
      </span>
      <input
        type="range"
        min={0}
        max={last}
        value={last - 1 - index}
        aria-valuetext={words}
        onChange={({ currentTarget }) => {
          const at = last - 1 - Number(currentTarget.value)
          onChoose(versions[at]?.id ?? null)
        }}
      />
    </label>
  )
}
