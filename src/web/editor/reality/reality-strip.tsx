import { curveMonotoneX, line } from 'd3-shape'
import { memo } from 'react'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import type { StepResult } from '../../../journeys/conformance/step-tallies.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useFigures } from '../../journeys/use-figures.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { centreOf } from '../curve/curve-layer.tsx'
import { COLUMN, COLUMN_GAP } from '../curve/geometry.ts'
import type { MatrixLayout } from '../matrix/layout.ts'
import matrix from '../matrix/matrix.module.css'
import { Spoken } from '../spoken/spoken.tsx'
import styles from './reality-strip.module.css'
import { realityId } from './side.ts'
import { departuresOf, useStepWords } from './step-words.ts'
import { useReality } from './use-reality.ts'

await needWords('reality', 'analyses')

/** Height of the bars, in px at zoom 1; the style sheet has the same. */
const HEIGHT = 40
/** Room above a full bar for the lines. */
const ABOVE = 2

/**
 * What customers really do, under the names of the steps: how many come, how long it takes, how they depart, and over the
 * whole the curve of those who come so far beside the expected one. Its words belong to the headers above it.
 */
export default function RealityStrip({ layout }: { readonly layout: MatrixLayout }) {
  const t = useTranslate()
  const { dataSet, map, answer, fromMap } = useReality()
  const result = answer.query.data ?? null
  const steps = new Map(result?.steps.map((step) => [step.id, step]))
  const isAsked = (fromMap?.expected.blocks.length ?? 0) > 0
  const isUnmatched = fromMap !== null && !isAsked
  const isWaiting = result === null && !answer.query.isError && (fromMap === null || isAsked)
  return (
    <div className={cx(matrix.row, styles.strip)} aria-hidden="true">
      <div className={cx(matrix.pinned, styles.corner)}>
        <InterfaceWords>
          <span className={styles.title}>{t('reality.row')}</span>
          <span className={styles.soft} dir="auto">
            {result ? t('reality.row.journeys', { count: result.basis.cases }) : dataSet?.name}
          </span>
          {isWaiting && <Spinner />}
        </InterfaceWords>
      </div>
      {result && <Lines columnIds={layout.columnIds} steps={steps} />}
      {isUnmatched && (
        <p className={styles.unmatched}>
          <InterfaceWords>{t('reality.row.unmatched', { name: dataSet?.name ?? '' })}</InterfaceWords>
        </p>
      )}
      {layout.columnIds.map((columnId, at) => (
        <StripCell
          key={columnId}
          columnId={columnId}
          at={at}
          colour={map.stages[layout.stageOf[at] ?? '']?.colour}
          step={steps.get(columnId) ?? null}
          result={result}
          isTimeless={dataSet?.isTimeless ?? true}
          isUnmatched={isUnmatched}
        />
      ))}
    </div>
  )
}

type StripCellProps = {
  readonly columnId: string
  readonly at: number
  readonly colour: string | undefined
  readonly step: StepResult | null
  readonly result: CheckResult | null
  readonly isTimeless: boolean
  readonly isUnmatched: boolean
}

const StripCell = memo(function StripCell({
  columnId,
  at,
  colour,
  step,
  result,
  isTimeless,
  isUnmatched,
}: StripCellProps) {
  const t = useTranslate()
  const format = useFigures()
  const wordsOf = useStepWords()
  const words = step && result ? wordsOf(step, result, isTimeless) : result ? t('reality.noEvent') : ''
  if (isUnmatched) return <Spoken id={realityId(columnId)}>{t('reality.noEvent')}</Spoken>
  return (
    <div
      className={styles.cell}
      data-stage={colour}
      data-empty={!step || undefined}
      title={words}
      style={{ gridColumn: at + 2 }}
    >
      <Spoken id={realityId(columnId)}>{words}</Spoken>
      <InterfaceWords>
        {step?.cameShare ? (
          <>
            <span className={styles.bar}>
              <span className={styles.fill} style={{ blockSize: `${step.cameShare.value * (HEIGHT - ABOVE)}px` }} />
            </span>
            <span className={styles.figures}>
              <strong>{format.share(step.cameShare.value)}</strong>
              {!isTimeless && step.waitMs.median !== null && (
                <span className={styles.time}>
                  <Icon name="clock" size={14} />
                  {format.duration(step.waitMs.median)}
                </span>
              )}
            </span>
            <span className={styles.departures}>
              {departuresOf(step).map(({ kind, icon, share }) => (
                <span key={kind} className={styles.departure}>
                  <Icon name={icon} size={14} />
                  {format.share(share)}
                </span>
              ))}
            </span>
          </>
        ) : (
          result && <span className={styles.nothing}>{t('reality.noEvent')}</span>
        )}
      </InterfaceWords>
    </div>
  )
})

type LinesProps = { readonly columnIds: readonly string[]; readonly steps: ReadonlyMap<string, StepResult> }

/** Those who come so far, beside those who were expected to: the curves of attrition. */
function Lines({ columnIds, steps }: LinesProps) {
  const width = columnIds.length * COLUMN + Math.max(0, columnIds.length - 1) * COLUMN_GAP
  const pointsOf = (shareOf: (step: StepResult) => number | null | undefined) =>
    columnIds.flatMap((id, at): [number, number][] => {
      const step = steps.get(id)
      const share = step && shareOf(step)
      return share === null || share === undefined ? [] : [[centreOf(at), ABOVE + (1 - share) * (HEIGHT - ABOVE)]]
    })
  const path = (points: [number, number][]) => line().curve(curveMonotoneX)(points) ?? ''
  const real = pointsOf(({ reachedShare }) => reachedShare?.value)
  return (
    <svg
      className={styles.lines}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.expected} d={path(pointsOf(({ expectedShare }) => expectedShare))} />
      <path className={styles.real} d={path(real)} />
      {real.map(([x, y]) => (
        <circle key={x} className={styles.dot} cx={x} cy={y} r={3} />
      ))}
    </svg>
  )
}
