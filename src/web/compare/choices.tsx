import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { readMapSummary } from '../../domain/map/summary.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { type Moments, paths } from '../app/paths.ts'
import { documentsQuery } from '../data/documents.ts'
import { versionQuery, versionsQuery } from '../data/versions.ts'
import { versionTitle } from '../history/version-title.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './compare.module.css'
import { sideMessage } from './pair.ts'

type ChoicesProps = { readonly id: string; readonly otherId: string | undefined; readonly moments: Moments }

/** Which map, as it is or as it was, is laid beside which. */
export function Choices({ id, otherId, moments }: ChoicesProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const active = useQuery(documentsQuery('map')).data ?? []
  const archived = useQuery(documentsQuery('map', 'archived')).data ?? []
  const maps = [...active, ...archived]
  const showsOf = (mapId: string | undefined) => {
    const item = maps.find((map) => map.id === mapId)
    return item && readMapSummary(item.summary).state
  }
  const [first, second] = [showsOf(id), showsOf(otherId)]
  const pair = first === 'expected' && second !== undefined && second !== 'expected' ? 'expectation' : 'change'
  const options = maps.map((item) => ({ id: item.id, label: item.title || t('map.untitled') }))
  const { before, after } = moments
  return (
    <div className={styles.choices}>
      <fieldset className={styles.choice} aria-label={t(sideMessage('before', pair))}>
        <Select
          label={t(sideMessage('before', pair))}
          options={options}
          value={id}
          onChange={(next) => navigate(paths.compare(next, otherId, { after }))}
        />
        <OpenMap id={id} />
        <MomentSelect
          id={id}
          value={before}
          onChange={(next) => navigate(paths.compare(id, otherId, { before: next, after }))}
        />
      </fieldset>
      <IconButton
        icon="arrows-exchange"
        label={t('compare.swap')}
        isDisabled={otherId === undefined}
        onPress={() => otherId !== undefined && navigate(paths.compare(otherId, id, { before: after, after: before }))}
      />
      <fieldset className={styles.choice} aria-label={t(sideMessage('after', pair))}>
        <Select
          label={t(sideMessage('after', pair))}
          placeholder={t('compare.choose')}
          options={options}
          value={otherId ?? null}
          onChange={(next) => navigate(paths.compare(id, next, { before }))}
        />
        {otherId !== undefined && (
          <>
            <OpenMap id={otherId} />
            <MomentSelect
              id={otherId}
              value={after}
              onChange={(next) => navigate(paths.compare(id, otherId, { before, after: next }))}
            />
          </>
        )}
      </fieldset>
    </div>
  )
}

/** The way to the map itself. */
function OpenMap({ id }: { readonly id: string }) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  return <IconButton icon="eye" label={t('compare.openMap')} onPress={() => navigate(paths.map(id))} />
}

/** Not what an id can be. */
const NOW = '@now'
const EARLIER = '@earlier'

type MomentSelectProps = {
  readonly id: string
  /** A version's id; undefined: as it is. */
  readonly value: string | undefined
  readonly onChange: (versionId: string | undefined) => void
}

/** Which of its states is meant. */
function MomentSelect({ id, value, onChange }: MomentSelectProps) {
  const t = useTranslate()
  const format = useFormat()
  const pages = useInfiniteQuery(versionsQuery(id))
  const listed = pages.data?.pages.flatMap(({ items }) => items) ?? []
  // One that was chosen in the history may be older than those that are listed.
  const chosen = useQuery({ ...versionQuery(id, value ?? ''), enabled: value !== undefined }).data
  const versions = chosen && !listed.some((version) => version.id === chosen.id) ? [...listed, chosen] : listed
  const options = [
    { id: NOW, label: t('history.now') },
    ...versions.map((version) => {
      const [title, when] = [versionTitle(version, t, format), format.dateTime(version.createdAt)]
      return { id: version.id, label: title === '' ? when : `${title} · ${when}` }
    }),
    ...(pages.hasNextPage ? [{ id: EARLIER, label: t('history.earlier') }] : []),
  ]
  return (
    <Select
      label={t('history.slider')}
      isLabelHidden
      options={options}
      value={value ?? NOW}
      onChange={(next) => {
        if (next === EARLIER) void pages.fetchNextPage()
        else onChange(next === NOW ? undefined : next)
      }}
    />
  )
}
