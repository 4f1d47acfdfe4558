import { memo, Suspense } from 'react'
import { saysWay } from '../../../domain/map/columns.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { CommentMark } from '../comments/comment-mark.tsx'
import { STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import { realityId } from '../reality/side.ts'
import { Spoken } from '../spoken/spoken.tsx'
import { ACTIVE, COMMENTED, EDITING } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useEditor, useFlags, useMapRow } from '../state/use-editor.ts'
import { TitleEditor } from '../text-editing/title-editor.tsx'
import { MapWords } from '../views/map-words.tsx'
import { AddBetween } from './add-between.tsx'
import { AddStep } from './add-step.tsx'
import styles from './header.module.css'
import { headerState } from './header-state.ts'
import { HeaderTools } from './header-tools.tsx'
import type { MatrixLayout, StageLayout } from './layout.ts'
import matrix from './matrix.module.css'

const RealityStrip = lazyPart(() => import('../reality/reality-strip.tsx'))
const WayMarks = lazyPart(() => import('../views/way-marks.tsx'))

/** What is said of a header besides its name: how one may go by it, and what customers really do there. */
function described(id: string, isMarked: boolean, isTold: boolean): string | undefined {
  return cx(isMarked && wayId(id), isTold && realityId(id)) || undefined
}

function wayId(columnId: string): string {
  return `way/${columnId}`
}

/** The two rows of headers: stages over their steps. They stay in view. */
export const MatrixHead = memo(function MatrixHead({ layout }: { readonly layout: MatrixLayout }) {
  const t = useTranslate()
  const { isShown } = useObservable(useEditor().reality)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div role="rowgroup" className={matrix.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div role="row" aria-rowindex={1} className={cx(matrix.row, matrix.stages)}>
        <Corner row={STAGE_ROW} words={t('map.stage')} />
        {layout.stages.map((stage) => (
          <StageHeader key={stage.stageId} stage={stage} isTold={isShown && !stage.hasSteps} />
        ))}
      </div>
      {layout.hasSteps && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
        <div role="row" aria-rowindex={2} className={matrix.row}>
          <Corner row={STEP_ROW} words={t('map.step')} />
          {layout.columnIds.map((columnId, index) => {
            const stageId = layout.stageOf[index] ?? ''
            return columnId === stageId ? (
              <NoStep key={columnId} stageId={stageId} ariaColumn={index + 2} />
            ) : (
              <StepHeader key={columnId} id={columnId} stageId={stageId} ariaColumn={index + 2} isTold={isShown} />
            )
          })}
        </div>
      )}
      <Suspense>{isShown && <RealityStrip layout={layout} />}</Suspense>
    </div>
  )
})

function Corner({ row, words }: { readonly row: string; readonly words: string }) {
  const key = keyOf({ kind: 'corner', row })
  const isActive = (useFlags(key) & ACTIVE) !== 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div
      id={key}
      data-key={key}
      role="gridcell"
      aria-colindex={1}
      tabIndex={isActive ? 0 : -1}
      className={cx(matrix.pinned, matrix.corner)}
    >
      <InterfaceWords>{words}</InterfaceWords>
    </div>
  )
}

type StageHeaderProps = {
  readonly stage: StageLayout
  /** What customers really do there is said with the name. */
  readonly isTold: boolean
}

function StageHeader({ stage: { stageId, from, to, hasSteps }, isTold }: StageHeaderProps) {
  const t = useTranslate()
  const stage = useMapRow('stages', stageId)
  const key = keyOf({ kind: 'stage', id: stageId })
  const flags = useFlags(key)
  const editing = useObservable(useEditor().editing)
  if (!stage) return null
  const untitled = t('editor.untitled.stage')
  const isMarked = !hasSteps && saysWay(stage)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div
      id={key}
      data-key={key}
      data-stage={stage.colour}
      role="columnheader"
      aria-colindex={from + 2}
      aria-colspan={to - from + 1}
      aria-labelledby={`${key}/name`}
      aria-describedby={described(stageId, isMarked, isTold)}
      tabIndex={flags & ACTIVE ? 0 : -1}
      style={{ gridColumn: `${from + 2} / ${to + 3}` }}
      className={cx(styles.header, styles.stage, headerState(flags))}
    >
      {(flags & EDITING) !== 0 && editing?.kind === 'title' ? (
        <TitleEditor editing={editing} title={stage.title} label={t('editor.stage.title')} placeholder={untitled} />
      ) : (
        <span id={`${key}/name`} dir="auto" className={cx(styles.words, stage.title === '' && styles.untitled)}>
          <MapWords>{stage.title || untitled}</MapWords>
        </span>
      )}
      <Suspense>{isMarked && <WayMarks columnId={stageId} id={wayId(stageId)} />}</Suspense>
      <AddStep stageId={stageId} />
      {(flags & COMMENTED) !== 0 && <CommentMark of={key} />}
      <HeaderTools target={{ kind: 'stage', id: stageId }} name={stage.title || untitled} />
      <AddBetween target={{ kind: 'stage', id: stageId }} label={t('editor.add.stageAfter')} />
    </div>
  )
}

type StepHeaderProps = {
  readonly id: string
  readonly stageId: string
  readonly ariaColumn: number
  readonly isTold: boolean
}

function StepHeader({ id, stageId, ariaColumn, isTold }: StepHeaderProps) {
  const t = useTranslate()
  const step = useMapRow('steps', id)
  const stage = useMapRow('stages', stageId)
  const key = keyOf({ kind: 'step', id })
  const flags = useFlags(key)
  const editing = useObservable(useEditor().editing)
  if (!step) return null
  const untitled = t('editor.untitled.step')
  const isMarked = saysWay(step)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div
      id={key}
      data-key={key}
      data-stage={stage?.colour}
      role="columnheader"
      aria-colindex={ariaColumn}
      aria-labelledby={`${key}/name`}
      aria-describedby={described(id, isMarked, isTold)}
      tabIndex={flags & ACTIVE ? 0 : -1}
      className={cx(styles.header, styles.step, headerState(flags))}
    >
      {(flags & EDITING) !== 0 && editing?.kind === 'title' ? (
        <TitleEditor editing={editing} title={step.title} label={t('editor.step.title')} placeholder={untitled} />
      ) : (
        <span id={`${key}/name`} dir="auto" className={cx(styles.words, step.title === '' && styles.untitled)}>
          <MapWords>{step.title || untitled}</MapWords>
        </span>
      )}
      <Suspense>{isMarked && <WayMarks columnId={id} id={wayId(id)} />}</Suspense>
      {(flags & COMMENTED) !== 0 && <CommentMark of={key} />}
      <HeaderTools target={{ kind: 'step', id }} name={step.title || untitled} />
      <AddBetween target={{ kind: 'step', id }} label={t('editor.add.stepAfter')} />
    </div>
  )
}

/** Under a stage that has no steps: nothing, until one types a first step here. */
function NoStep({ stageId, ariaColumn }: { readonly stageId: string; readonly ariaColumn: number }) {
  const t = useTranslate()
  const stage = useMapRow('stages', stageId)
  const key = keyOf({ kind: 'cell', laneId: STEP_ROW, columnId: stageId })
  const isActive = (useFlags(key) & ACTIVE) !== 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div
      id={key}
      data-key={key}
      data-stage={stage?.colour}
      role="gridcell"
      aria-colindex={ariaColumn}
      tabIndex={isActive ? 0 : -1}
      className={cx(styles.header, styles.noSteps)}
    >
      {isActive && <Spoken>{t('editor.step.none')}</Spoken>}
      <AddStep stageId={stageId} />
    </div>
  )
}
