import { useMemo } from 'react'
import type { Bottleneck, GraphResult } from '../../../journeys/graph/graph.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { FigureTable } from '../figure-table.tsx'
import { GraphDifferences } from '../graph/graph-differences.tsx'
import { GraphPicture, MEASURES, type Measure } from '../graph/graph-picture.tsx'
import { besideGraph, DETAILS, type Detail, shownGraph } from '../graph/shown-graph.ts'
import { useEventWords } from '../graph/use-event-words.ts'
import { oneOf } from '../kept.ts'
import { LOOK_IDS, Look, type LookId } from '../look.tsx'
import { ShareBar } from '../share-bar.tsx'
import { StepChips } from '../step-chips.tsx'
import { useRaw } from '../tables/use-raw.ts'
import { useFigures } from '../use-figures.ts'
import { type HueOf, useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import type { ViewProps } from '../view.ts'
import styles from '../views.module.css'

await needWords('analyses')

const DETAIL_IDS = Object.keys(DETAILS) as Detail[]
const PARAMETERS = { edges: 5000, nodes: 1000, bottlenecks: 12 }

/** Which event follows which, how often and after how long; and where time goes. */
export default function GraphView(props: ViewProps) {
  const t = useTranslate()
  const { isTimeless } = props.dataSet
  const answers = useAnswers<GraphResult>(props, 'graph', PARAMETERS)
  const hueOf = useHues(props)
  const [detail, setDetail] = useKept('graph.detail', oneOf(DETAIL_IDS), 'more')
  const [measure, setMeasure] = useKept('graph.breadth', oneOf(MEASURES), 'count')
  const [look, setLook] = useKept('graph.look', oneOf(LOOK_IDS), 'picture')
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Look value={look} onChange={setLook} />
        <Select
          label={t('analyses.graph.detail')}
          value={detail}
          onChange={setDetail}
          options={DETAIL_IDS.map((id) => ({ id, label: t(`analyses.graph.detail.${id}`) }))}
        />
        {!isTimeless && look === 'picture' && (
          <SegmentedControl
            label={t('analyses.graph.measure')}
            isLabelShown
            value={measure}
            onChange={setMeasure}
            options={MEASURES.map((id) => ({ id, label: t(`analyses.graph.measure.${id}`) }))}
          />
        )}
      </div>
      <Compared
        dataSet={props.dataSet}
        answers={answers}
        differences={(first, second) => (
          <GraphDifferences
            first={first}
            second={second}
            shown={besideGraph(first, second, detail)}
            isTimeless={isTimeless}
          />
        )}
      >
        {(result, beside) => (
          <>
            <Shown
              result={result}
              beside={beside}
              detail={detail}
              measure={isTimeless ? 'count' : measure}
              look={look}
              hueOf={hueOf}
            />
            {!isTimeless && result.totalMs > 0 && <Bottlenecks result={result} hueOf={hueOf} />}
          </>
        )}
      </Compared>
    </div>
  )
}

type ShownProps = {
  readonly result: GraphResult
  readonly beside: GraphResult | null
  readonly detail: Detail
  readonly measure: Measure
  readonly look: LookId
  readonly hueOf: HueOf
}

function Shown({ result, beside, detail, measure, look, hueOf }: ShownProps) {
  const t = useTranslate()
  const format = useFigures()
  const raw = useRaw()
  const nameOf = useEventWords()
  const shown = useMemo(
    () => (beside ? besideGraph(result, beside, detail) : shownGraph(result, detail)),
    [result, beside, detail],
  )
  const besideShown = useMemo(
    () => beside && { result: beside, shown: besideGraph(beside, result, detail) },
    [result, beside, detail],
  )
  const other =
    shown.otherEdges > 0 ? t('analyses.graph.other', { ways: shown.otherEdges, count: shown.otherCount }) : null
  if (look === 'picture')
    return (
      <>
        <GraphPicture result={result} shown={shown} measure={measure} hueOf={hueOf} beside={besideShown} />
        <p className={styles.hint}>
          {t('analyses.graph.share', { share: format.share(shown.share) })} {other}{' '}
          {beside && measure === 'count' && t('analyses.compare.per100')}
        </p>
      </>
    )
  return (
    <FigureTable
      caption={t('analyses.graph.table')}
      rows={shown.edges.filter(({ count }) => count > 0)}
      keyOf={({ id }) => id}
      other={other}
      columns={[
        { id: 'from', label: t('analyses.graph.from'), cell: ({ from }) => nameOf(from) },
        { id: 'to', label: t('analyses.graph.to'), cell: ({ to }) => nameOf(to) },
        {
          id: 'count',
          label: t('analyses.count'),
          isFigure: true,
          cell: ({ count }) => format.number(count),
          raw: ({ count }) => count,
        },
        {
          id: 'median',
          label: t('analyses.median'),
          isFigure: true,
          cell: ({ times }) => (times ? format.duration(times.medianMs) : '–'),
          raw: ({ times }) => raw.time(t('analyses.median'), times?.medianMs ?? null),
        },
        {
          id: 'p90',
          label: t('analyses.p90'),
          isFigure: true,
          cell: ({ times }) => (times ? format.duration(times.p90Ms) : '–'),
          raw: ({ times }) => raw.time(t('analyses.p90'), times?.p90Ms ?? null),
        },
      ]}
    />
  )
}

type BottlenecksProps = { readonly result: GraphResult; readonly hueOf: HueOf }

function Bottlenecks({ result: { bottlenecks, totalMs, other }, hueOf }: BottlenecksProps) {
  const t = useTranslate()
  const format = useFigures()
  const raw = useRaw()
  return (
    <FigureTable<Bottleneck>
      caption={t('analyses.graph.bottlenecks')}
      rows={bottlenecks}
      keyOf={(one) => (one.kind === 'at' ? one.name : `${one.from}\0${one.to}`)}
      other={
        other.bottlenecks > 0
          ? t('analyses.graph.bottlenecks.other', {
              count: other.bottlenecks,
              share: format.share(other.bottleneckMs / totalMs),
            })
          : null
      }
      columns={[
        {
          id: 'where',
          label: t('analyses.graph.where'),
          cell: (one) => <StepChips steps={one.kind === 'at' ? [one.name] : [one.from, one.to]} hueOf={hueOf} />,
          raw: (one) => (one.kind === 'at' ? one.name : t('analyses.graph.way', { from: one.from, to: one.to })),
        },
        {
          id: 'share',
          label: t('analyses.graph.timeShare'),
          cell: ({ share }) => <ShareBar share={share} />,
          raw: ({ share }) => share,
        },
        {
          id: 'median',
          label: t('analyses.median'),
          isFigure: true,
          cell: ({ medianMs }) => format.duration(medianMs),
          raw: ({ medianMs }) => raw.time(t('analyses.median'), medianMs),
        },
        { id: 'n', label: t('analyses.count'), isFigure: true, cell: ({ n }) => format.number(n), raw: ({ n }) => n },
      ]}
    />
  )
}
