import { Suspense } from 'react'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { type Column, cellKey, saysWay } from '../../../domain/map/columns.ts'
import { renameStage } from '../../../domain/map/commands/stages.ts'
import { renameStep } from '../../../domain/map/commands/steps.ts'
import { laneTitle } from '../../../domain/map/display.ts'
import type { Lane, Stage } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { afterMenu } from '../../ui/after-menu.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import { addStepNamed } from '../actions/adding.ts'
import { contextMenu } from '../pointer/use-grid-pointer.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { LaneName } from '../views/lane-name.tsx'
import styles from './outline.module.css'
import { OutlineCards } from './outline-cards.tsx'
import { OutlineFeelings } from './outline-feelings.tsx'
import { OutlineTitle } from './outline-title.tsx'
import type { PlacedCards } from './placed-cards.ts'

const WayMarks = lazyPart(() => import('../views/way-marks.tsx'))

export type OutlineStageProps = {
  readonly stage: Stage
  readonly columns: readonly Column[]
  readonly lanes: readonly Lane[]
  readonly cards: PlacedCards
  readonly showsEmpty: boolean
}

/** A stage with what stands on it as a whole, then step by step. */
export function OutlineStage({ stage, columns, lanes, cards, showsEmpty }: OutlineStageProps) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const steps = columns.flatMap(({ step }) => step ?? [])
  return (
    <section className={styles.stage} data-stage={stage.colour}>
      <OutlineTitle
        kind="stage"
        id={stage.id}
        title={stage.title}
        onChange={(title) => editor.run(renameStage, { id: stage.id, title }, { merge: `title/${stage.id}` })}
      />
      <Suspense>{steps.length === 0 && saysWay(stage) && <WayMarks columnId={stage.id} isInWords />}</Suspense>
      <OutlineLanes
        columnId={stage.id}
        level={3}
        lanes={lanes}
        cards={cards}
        showsEmpty={showsEmpty && steps.length === 0}
        hasFeelings={steps.length === 0}
      />
      {steps.map((step) => (
        <section key={step.id} className={styles.step}>
          <OutlineTitle
            kind="step"
            id={step.id}
            title={step.title}
            onChange={(title) => editor.run(renameStep, { id: step.id, title }, { merge: `title/${step.id}` })}
          />
          <Suspense>{saysWay(step) && <WayMarks columnId={step.id} isInWords />}</Suspense>
          <OutlineLanes columnId={step.id} level={4} lanes={lanes} cards={cards} showsEmpty={showsEmpty} hasFeelings />
        </section>
      ))}
      {mayEdit && (
        <Button
          variant="quiet"
          size="small"
          icon="plus"
          onPress={() => addStepNamed(editor, stage.id, t('editor.untitled.step'))}
        >
          {t('editor.action.addStep')}
        </Button>
      )}
    </section>
  )
}

type OutlineLanesProps = {
  readonly columnId: string
  readonly level: 3 | 4
  readonly lanes: readonly Lane[]
  readonly cards: PlacedCards
  readonly showsEmpty: boolean
  readonly hasFeelings: boolean
}

function OutlineLanes({ columnId, level, lanes, cards, showsEmpty, hasFeelings }: OutlineLanesProps) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const editing = useObservable(editor.editing)
  const Heading = level === 3 ? 'h3' : 'h4'
  const isDrafted = (laneId: string) =>
    editing?.kind === 'draft' && editing.laneId === laneId && editing.columnId === columnId
  const isCurve = (lane: Lane) => laneKindOf(lane.kind).look === 'curve' && hasFeelings
  const shown = lanes.filter(
    (lane) => showsEmpty || isCurve(lane) || cards.has(cellKey(lane.id, columnId)) || isDrafted(lane.id),
  )
  return (
    <>
      {shown.map((lane) => (
        <div key={lane.id} className={styles.lane} data-tone={laneKindOf(lane.kind).tone}>
          <Heading
            className={styles.laneTitle}
            tabIndex={-1}
            data-key={keyOf({ kind: 'lane', id: lane.id })}
            onContextMenu={(event) => contextMenu(editor, event, true)}
          >
            <Icon name={laneKindOf(lane.kind).icon} />
            <LaneName lane={lane} />
          </Heading>
          <div>
            {isCurve(lane) && <OutlineFeelings columnId={columnId} />}
            <OutlineCards lane={lane} columnId={columnId} cards={cards.get(cellKey(lane.id, columnId)) ?? []} />
          </div>
        </div>
      ))}
      {mayEdit && !showsEmpty && (
        <MenuTrigger>
          <Button variant="quiet" size="small" icon="plus">
            {t('editor.outline.addTo')}
          </Button>
          <Menu>
            {lanes.map((lane) => (
              <MenuItem
                key={lane.id}
                id={lane.id}
                icon={laneKindOf(lane.kind).icon}
                onAction={() =>
                  afterMenu(() => editor.edit({ kind: 'draft', laneId: lane.id, columnId, after: null, typed: '' }))
                }
              >
                {laneTitle(lane, t)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </>
  )
}
