import { Suspense, useEffect, useState } from 'react'
import { faceFor, feelingMessage } from '../../../domain/emotion.ts'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { cellKey, columnsOf, lanesOf, saysWay, stagesOf } from '../../../domain/map/columns.ts'
import { stageTitle, stepTitle } from '../../../domain/map/display.ts'
import { type JourneyMap, mapInfo } from '../../../domain/map/map-type.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { Emoji } from '../../ui/emoji.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ReadingCard } from '../cards/reading-card.tsx'
import { useCurves } from '../curve/use-curves.ts'
import { placedCards } from '../outline/placed-cards.ts'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { LaneName } from '../views/lane-name.tsx'
import styles from './reading.module.css'

const ReadComments = lazyPart(() => import('../comments/read-comments.tsx'))
const ReadFindings = lazyPart(() => import('../reality/read-findings.tsx'))
const ReadReality = lazyPart(() => import('../reality/read-reality.tsx'))
const ReadStep = lazyPart(() => import('../reality/read-step.tsx'))
const WayMarks = lazyPart(() => import('../views/way-marks.tsx'))

const TABLES = ['map', 'cards', 'lanes', 'stages', 'steps'] as const

type ReadingViewProps = {
  /** The map, for what is said and found about it; left out: it is no map as it stands. */
  readonly mapId?: string
}

/** The map on a phone: to be read, one stage at a time, as the poster shows it. */
export default function ReadingView({ mapId }: ReadingViewProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { language, direction } = useDirectory()
  const map = useDerived(TABLES, identity)
  const { isShown } = useObservable(editor.reality)
  const [at, setAt] = useState(0)
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    document.getElementById(placeId(wanted))?.focus()
    setWanted(null)
  }, [wanted])
  const stages = stagesOf(map)
  const index = Math.min(at, stages.length - 1)
  const stage = stages[index]
  const { scenario } = mapInfo(map)
  if (!stage) return <p className={styles.empty}>{t('editor.reading.empty')}</p>
  const columns = columnsOf(map).filter((column) => column.stage.id === stage.id)
  const goTo = (recordId: string | null) => {
    if (recordId === null) return editor.reality.set({ ...editor.reality.value, isShown: true })
    const columnId = (map.cards[recordId] ?? map.points[recordId])?.columnId ?? recordId
    const stageId = map.steps[columnId]?.stageId ?? columnId
    const next = stages.findIndex(({ id }) => id === stageId)
    if (next < 0) return
    setAt(next)
    setWanted(columnId)
  }
  return (
    <div className={styles.scroll} lang={language} dir={direction} data-stage={stage.colour}>
      {index === 0 && scenario !== '' && (
        <p className={styles.scenario} dir="auto">
          {scenario}
        </p>
      )}
      <nav className={styles.pager} aria-label={t('editor.reading.stages')}>
        <IconButton
          icon="chevron-left"
          label={t('ui.back')}
          isDisabled={index === 0}
          onPress={() => setAt(index - 1)}
        />
        <h2 id={placeId(stage.id)} tabIndex={-1} className={styles.title} aria-live="polite">
          {stageTitle(stage, stages, t)}
          <span className={styles.count}>
            <InterfaceWords>{t('editor.reading.count', { at: index + 1, count: stages.length })}</InterfaceWords>
          </span>
        </h2>
        <IconButton
          icon="chevron-right"
          label={t('ui.next')}
          isDisabled={index === stages.length - 1}
          onPress={() => setAt(index + 1)}
        />
      </nav>
      <Suspense>
        {isShown && <ReadReality />}
        {mapId !== undefined && !isGuestPage && <ReadFindings mapId={mapId} goTo={goTo} />}
        {mapId !== undefined && <ReadComments mapId={mapId} map={map} stageId={stage.id} goTo={goTo} />}
        {columns[0]?.step === null && saysWay(stage) && <ReadWay columnId={stage.id} />}
        {isShown && columns.some(({ id }) => id === stage.id) && <ReadStep columnId={stage.id} />}
      </Suspense>
      <Lanes map={map} columnId={stage.id} isColumn={columns.every(({ step }) => step === null)} />
      {columns.map(
        ({ step }) =>
          step && (
            <section key={step.id} className={styles.step}>
              <h3 id={placeId(step.id)} tabIndex={-1} className={styles.stepTitle}>
                {stepTitle(
                  step,
                  columns.flatMap((column) => column.step ?? []),
                  t,
                )}
              </h3>
              <Suspense>
                {saysWay(step) && <ReadWay columnId={step.id} />}
                {isShown && <ReadStep columnId={step.id} />}
              </Suspense>
              <Lanes map={map} columnId={step.id} isColumn />
            </section>
          ),
      )}
    </div>
  )
}

function ReadWay({ columnId }: { readonly columnId: string }) {
  return (
    <div className={styles.way}>
      <WayMarks columnId={columnId} isInWords />
    </div>
  )
}

function placeId(columnId: string): string {
  return `read/${columnId}`
}

type LanesProps = { readonly map: JourneyMap; readonly columnId: string; readonly isColumn: boolean }

function Lanes({ map, columnId, isColumn }: LanesProps) {
  const cards = placedCards(map)
  return lanesOf(map).map((lane) => {
    const kind = laneKindOf(lane.kind)
    const own = cards.get(cellKey(lane.id, columnId)) ?? []
    const isCurve = kind.look === 'curve' && isColumn
    if (own.length === 0 && !isCurve) return null
    return (
      <section key={lane.id} className={styles.lane} data-tone={kind.tone}>
        <h4 className={styles.laneTitle}>
          <Icon name={kind.icon} />
          <LaneName lane={lane} />
        </h4>
        {isCurve && <Feelings columnId={columnId} />}
        <div className={kind.look === 'chips' ? styles.chips : styles.cards}>
          {own.map(({ card }) => (
            <ReadingCard key={card.id} card={card} kind={kind} />
          ))}
        </div>
      </section>
    )
  })
}

function Feelings({ columnId }: { readonly columnId: string }) {
  const t = useTranslate()
  const { people } = useDirectory()
  const { curves, scale, owners } = useCurves()
  const points = curves.flatMap(({ points, layer }) =>
    points.flatMap(({ point, column }) => (column.id === columnId && layer === 'reality' ? [point] : [])),
  )
  return (
    <ul className={styles.feelings}>
      {points.map(({ id, personaId, value, emoji, word }) => (
        <li key={id} className={styles.feeling}>
          <Emoji emoji={emoji || faceFor(value, scale)} size={28} />
          <span>
            {word || t(feelingMessage(value, scale))}
            {owners.length > 1 && <span className={styles.who}>{people.get(personaId)?.name}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function identity(map: JourneyMap): JourneyMap {
  return map
}
