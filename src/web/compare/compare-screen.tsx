import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { CHANGE_KINDS, type ChangeKind, type MapChange } from '../../domain/compare/map-change.ts'
import { plansFor } from '../../domain/compare/planned-changes.ts'
import { type JourneyMap, mapInfo, mapType } from '../../domain/map/map-type.ts'
import { readMapSummary } from '../../domain/map/summary.ts'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { UndoButtons } from '../app/undo-buttons.tsx'
import { useIsPhone } from '../app/use-is-phone.ts'
import { needWords } from '../app/words.ts'
import { saveStateOf, useDocument, useStatus } from '../data/connection.ts'
import { documentsQuery } from '../data/documents.ts'
import { useMayEdit } from '../data/me.ts'
import { useConnection } from '../data/use-connection.ts'
import { DirectoryContext } from '../editor/state/directory.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { SaveStatus } from '../ui/save-status.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { ToggleChip } from '../ui/toggle-chip.tsx'
import { ChangeList } from './change-list.tsx'
import { KIND_ICONS } from './change-mark.tsx'
import styles from './compare.module.css'
import { CompareTable } from './compare-table.tsx'
import { anchorOf } from './marks.ts'
import { kindMessage, PairContext, sideMessage } from './pair.ts'
import { type Planning, usePlanning } from './planning.ts'
import { SettledList } from './settled-list.tsx'
import { useComparison, useMapOf } from './use-comparison.ts'

await needWords('compare', 'review')

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
  const maps = [...active, ...archived]
  const showsOf = (mapId: string | undefined) => {
    const item = maps.find((map) => map.id === mapId)
    return item && readMapSummary(item.summary).state
  }
  const [first, second] = [showsOf(id), showsOf(otherId)]
  const pair = first === 'expected' && second !== undefined && second !== 'expected' ? 'expectation' : 'change'
  const options = maps.map((item) => ({ id: item.id, label: item.title || t('map.untitled') }))
  return (
    <div className={styles.choices}>
      <Select
        label={t(sideMessage('before', pair))}
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
        label={t(sideMessage('after', pair))}
        placeholder={t('compare.choose')}
        options={options}
        value={otherId ?? null}
        onChange={(next) => navigate(paths.compare(id, next))}
      />
    </div>
  )
}

function Compared({ id, otherId }: { readonly id: string; readonly otherId: string }) {
  const before = useMapOf(id)
  const after = useMapOf(otherId)
  const { baseMapId, state } = mapInfo(after)
  const maps = { id, before, after }
  return baseMapId === id && state !== 'expected' ? (
    <PlannedWay {...maps} otherId={otherId} />
  ) : (
    <Differences {...maps} tools={null} planning={null} />
  )
}

type Maps = { readonly id: string; readonly before: JourneyMap; readonly after: JourneyMap }

/** A map and the one that was made from it: what is planned of the changes is kept in that one, and written here. */
function PlannedWay({ otherId, ...maps }: Maps & { readonly otherId: string }) {
  const connection = useConnection(mapType, otherId)
  const status = useStatus(connection)
  const live = useDocument(connection.store)
  const mayEdit = useMayEdit() && status.access !== 'read'
  const planning = usePlanning(connection.store, mayEdit)
  const isThere = status.loaded !== 'nothing'
  return (
    <Differences
      {...maps}
      after={isThere ? live : maps.after}
      planning={isThere ? planning : { ...planning, mayEdit: false }}
      tools={
        mayEdit && (
          <span className={styles.tools}>
            <SaveStatus state={saveStateOf(status)} />
            <UndoButtons store={connection.store} />
          </span>
        )
      }
    />
  )
}

type DifferencesProps = Maps & { readonly tools: ReactNode; readonly planning: Planning | null }

function Differences({ id, before, after, tools, planning }: DifferencesProps) {
  const t = useTranslate()
  const isPhone = useIsPhone()
  const { comparison, directory, say, saySettled } = useComparison(before, after)
  const plans = plansFor(id, after, comparison)
  const [view, setView] = useState<View>('list')
  const [kinds, setKinds] = useState<ReadonlySet<ChangeKind>>(new Set(CHANGE_KINDS))
  const { changes, matching, pair } = comparison
  const isExpectation = pair === 'expectation'
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
    <PairContext value={pair}>
      <DirectoryContext value={directory}>
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {t('compare.count', { count: shown.length })}
          </p>
          {plans && <p className={styles.planned}>{t('plan.count', { count: plans.byKey.size })}</p>}
          <fieldset
            className={styles.kinds}
            aria-label={t(isExpectation ? 'compare.expected.filter' : 'compare.filter')}
          >
            {CHANGE_KINDS.map((kind) => (
              <ToggleChip
                key={kind}
                icon={KIND_ICONS[kind]}
                isSelected={kinds.has(kind)}
                onChange={(isOn) => toggle(kind, isOn)}
              >
                {`${t(kindMessage(kind, pair))} ${changes.filter((change) => change.kind === kind).length}`}
              </ToggleChip>
            ))}
          </fieldset>
          {tools}
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
          <p className={styles.hint}>
            {t(changes.length > 0 ? 'compare.filtered' : isExpectation ? 'compare.expected.same' : 'compare.same')}
          </p>
        )}
        {view === 'list' ? (
          <>
            <ChangeList
              comparison={comparison}
              changes={shown}
              say={say}
              onShow={show}
              plans={plans}
              planning={planning}
            />
            {plans && planning && <SettledList settled={plans.settled} planning={planning} say={saySettled} />}
          </>
        ) : (
          <CompareTable comparison={comparison} changes={shown} isBeside={view === 'beside'} />
        )}
      </DirectoryContext>
    </PairContext>
  )
}

/** Brings a record into view and the keyboard to it. */
function reveal(anchor: string): void {
  const element = document.getElementById(anchor)
  element?.scrollIntoView({ block: 'center', inline: 'center' })
  element?.focus({ preventScroll: true })
}
