import { type ReactNode, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { CHANGE_KINDS, type ChangeKind, type MapChange } from '../../domain/compare/map-change.ts'
import { plansFor } from '../../domain/compare/planned-changes.ts'
import { type JourneyMap, mapInfo, mapType } from '../../domain/map/map-type.ts'
import { useTranslate } from '../app/language.tsx'
import type { Moments } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { UndoButtons } from '../app/undo-buttons.tsx'
import { useIsPhone } from '../app/use-is-phone.ts'
import { needWords } from '../app/words.ts'
import { saveStateOf, useDocument, useStatus } from '../data/connection.ts'
import { useMayEdit } from '../data/me.ts'
import { useConnection } from '../data/use-connection.ts'
import { DirectoryContext } from '../editor/state/directory.ts'
import { announce } from '../ui/announce.ts'
import { SaveStatus } from '../ui/save-status.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { ToggleChip } from '../ui/toggle-chip.tsx'
import { ChangeList } from './change-list.tsx'
import { KIND_ICONS } from './change-mark.tsx'
import { Choices } from './choices.tsx'
import styles from './compare.module.css'
import { CompareTable } from './compare-table.tsx'
import { anchorOf } from './marks.ts'
import { kindMessage, PairContext } from './pair.ts'
import { type Planning, usePlanning } from './planning.ts'
import { SettledList } from './settled-list.tsx'
import { useComparison, useMapOf } from './use-comparison.ts'

await needWords('compare', 'history', 'review', 'refusals')

const VIEWS = ['list', 'beside', 'over'] as const
type View = (typeof VIEWS)[number]
const VIEW_ICONS = { list: 'list', beside: 'columns-3', over: 'layers-subtract' } as const

export type CompareScreenProps = { readonly id: string; readonly otherId: string | undefined }

/** Two maps, or two states of one, and what leads from one to the other; first of all which is the other. */
export default function CompareScreen({ id, otherId }: CompareScreenProps) {
  const t = useTranslate()
  const search = useSearch()
  const asked = new URLSearchParams(search)
  const moments = { before: asked.get('before') ?? undefined, after: asked.get('after') ?? undefined }
  return (
    <Screen title={t('compare.title')}>
      <Choices id={id} otherId={otherId} moments={moments} />
      {otherId === undefined ? (
        <p className={styles.hint}>{t('compare.choose.hint')}</p>
      ) : (
        <Compared key={`${id}/${otherId}${search}`} id={id} otherId={otherId} moments={moments} />
      )}
    </Screen>
  )
}

type ComparedProps = { readonly id: string; readonly otherId: string; readonly moments: Moments }

function Compared({ id, otherId, moments }: ComparedProps) {
  const before = useMapOf(id, moments.before)
  const after = useMapOf(otherId, moments.after)
  const { baseMapId, state } = mapInfo(after)
  const maps = { id, before, after, isOneMap: id === otherId }
  const areOfToday = moments.before === undefined && moments.after === undefined
  return baseMapId === id && state !== 'expected' && areOfToday ? (
    <PlannedWay {...maps} otherId={otherId} />
  ) : (
    <Differences {...maps} tools={null} planning={null} />
  )
}

type Maps = {
  readonly id: string
  readonly before: JourneyMap
  readonly after: JourneyMap
  /** Two states of one map. */
  readonly isOneMap: boolean
}

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

function Differences({ id, before, after, isOneMap, tools, planning }: DifferencesProps) {
  const t = useTranslate()
  const isPhone = useIsPhone()
  const { comparison, directory, say, sayBeside, saySettled } = useComparison(before, after, isOneMap)
  const plans = plansFor(id, after, comparison)
  const [view, setView] = useState<View>('list')
  const [kinds, setKinds] = useState<ReadonlySet<ChangeKind>>(new Set(CHANGE_KINDS))
  const { changes, matching, pair } = comparison
  const isExpectation = pair === 'expectation'
  const shown = changes.filter(({ kind }) => kinds.has(kind))
  const counted = t('compare.count', { count: shown.length })
  // Each choice of maps and moments begins this anew, where a region that is there first would say nothing.
  useEffect(() => announce(counted), [counted])
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
          <p className={styles.count}>{counted}</p>
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
              sayBeside={sayBeside}
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
