import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { CHANGE_KINDS, type ChangeKind, type MapChange } from '../../domain/compare/map-change.ts'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { useIsPhone } from '../app/use-is-phone.ts'
import { documentsQuery } from '../data/documents.ts'
import { DirectoryContext } from '../editor/state/directory.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { ToggleChip } from '../ui/toggle-chip.tsx'
import { ChangeList } from './change-list.tsx'
import { KIND_ICONS } from './change-mark.tsx'
import styles from './compare.module.css'
import { CompareTable } from './compare-table.tsx'
import { anchorOf } from './marks.ts'
import { useComparison } from './use-comparison.ts'

const VIEWS = ['list', 'beside', 'over'] as const
type View = (typeof VIEWS)[number]
const VIEW_ICONS = { list: 'list', beside: 'columns-3', over: 'layers-subtract' } as const

export type CompareScreenProps = { readonly id: string; readonly otherId: string | undefined }

/** Two maps and what leads from one to the other; first of all which is the other. */
export default function CompareScreen({ id, otherId }: CompareScreenProps) {
  const t = useTranslate()
  return (
    <Screen title={t('compare.title')}>
      <Choices id={id} otherId={otherId} />
      {otherId === undefined ? (
        <p className={styles.hint}>{t('compare.choose.hint')}</p>
      ) : (
        <Compared key={`${id}/${otherId}`} id={id} otherId={otherId} />
      )}
    </Screen>
  )
}

/** Which map is laid beside which. */
function Choices({ id, otherId }: CompareScreenProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const active = useQuery(documentsQuery('map')).data ?? []
  const archived = useQuery(documentsQuery('map', 'archived')).data ?? []
  const options = [...active, ...archived].map((item) => ({ id: item.id, label: item.title || t('map.untitled') }))
  return (
    <div className={styles.choices}>
      <Select
        label={t('compare.before')}
        options={options}
        value={id}
        onChange={(next) => navigate(paths.compare(next, otherId))}
      />
      <IconButton
        icon="arrows-exchange"
        label={t('compare.swap')}
        isDisabled={otherId === undefined}
        onPress={() => otherId !== undefined && navigate(paths.compare(otherId, id))}
      />
      <Select
        label={t('compare.after')}
        placeholder={t('compare.choose')}
        options={options}
        value={otherId ?? null}
        onChange={(next) => navigate(paths.compare(id, next))}
      />
    </div>
  )
}

function Compared({ id, otherId }: { readonly id: string; readonly otherId: string }) {
  const t = useTranslate()
  const isPhone = useIsPhone()
  const { comparison, directory, say } = useComparison(id, otherId)
  const [view, setView] = useState<View>('list')
  const [kinds, setKinds] = useState<ReadonlySet<ChangeKind>>(new Set(CHANGE_KINDS))
  const { changes, matching } = comparison
  const shown = changes.filter(({ kind }) => kinds.has(kind))
  const toggle = (kind: ChangeKind, isOn: boolean) => {
    setKinds(new Set(CHANGE_KINDS.filter((each) => (each === kind ? isOn : kinds.has(each)))))
  }
  const show = (change: MapChange) => {
    setView('over')
    // The table is drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => reveal(anchorOf(change.table, change.id))))
  }
  return (
    <DirectoryContext value={directory}>
      <div className={styles.bar}>
        <p className={styles.count} role="status">
          {t('compare.count', { count: shown.length })}
        </p>
        <fieldset className={styles.kinds} aria-label={t('compare.filter')}>
          {CHANGE_KINDS.map((kind) => (
            <ToggleChip
              key={kind}
              icon={KIND_ICONS[kind]}
              isSelected={kinds.has(kind)}
              onChange={(isOn) => toggle(kind, isOn)}
            >
              {`${t(`compare.kind.${kind}`)} ${changes.filter((change) => change.kind === kind).length}`}
            </ToggleChip>
          ))}
        </fieldset>
        <SegmentedControl
          label={t('compare.view')}
          options={VIEWS.map((each) => ({ id: each, label: t(`compare.view.${each}`), icon: VIEW_ICONS[each] }))}
          value={view}
          onChange={setView}
          isIconOnly={isPhone}
        />
      </div>
      {matching.by === 'content' && <p className={styles.hint}>{t('compare.byContent')}</p>}
      {shown.length === 0 && (
        <p className={styles.hint}>{t(changes.length === 0 ? 'compare.same' : 'compare.filtered')}</p>
      )}
      {view === 'list' ? (
        <ChangeList comparison={comparison} changes={shown} say={say} onShow={show} />
      ) : (
        <CompareTable comparison={comparison} changes={shown} isBeside={view === 'beside'} />
      )}
    </DirectoryContext>
  )
}

/** Brings a record into view and the keyboard to it. */
function reveal(anchor: string): void {
  const element = document.getElementById(anchor)
  element?.scrollIntoView({ block: 'center', inline: 'center' })
  element?.focus({ preventScroll: true })
}
