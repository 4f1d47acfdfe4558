import type { ConverterPath, ConverterPaths } from '../../../journeys/paths/converter-paths.ts'
import type { Loop } from '../../../journeys/paths/loops.ts'
import type { Path, PathsResult } from '../../../journeys/paths/paths.ts'
import type { Estimate } from '../../../journeys/statistics/intervals.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Select } from '../../ui/select.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { FigureTable } from '../figure-table.tsx'
import { oneOf, texts } from '../kept.ts'
import { LikelyGoal, useLikelyGoal } from '../likely-goal.tsx'
import { NamesField } from '../names-field.tsx'
import { PathDifferences } from '../paths/path-differences.tsx'
import { withFirst } from '../paths/shown-paths.ts'
import { ShareBar } from '../share-bar.tsx'
import { StepChips } from '../step-chips.tsx'
import { useRaw } from '../tables/use-raw.ts'
import { useEventNames } from '../use-analysis.ts'
import { useFigures } from '../use-figures.ts'
import { type HueOf, useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import type { ViewProps } from '../view.ts'
import styles from '../views.module.css'

await needWords('analyses')

/** How many steps tell journeys apart; `whole`: all of them. */
const BEGINNINGS = ['whole', '3', '5', '8'] as const
const NO_GOAL: readonly string[] = []
/** So many are asked for, of which as many are listed as one wants to see. */
const ASKED = 200
const LISTED = ['20', '50', '200'] as const

/** The journeys that most take, what those do differently who reach a goal, and where they go in circles. */
export default function PathsView(props: ViewProps) {
  const t = useTranslate()
  const [beginning, setBeginning] = useKept('paths.by', oneOf(BEGINNINGS), 'whole')
  const [listed, setListed] = useKept('paths.list', oneOf(LISTED), '20')
  const [goal, setGoal] = useKept('paths.goal', texts, NO_GOAL)
  const likely = useLikelyGoal(props, goal.length === 0)
  const names = useEventNames(props)
  const hueOf = useHues(props)
  const steps = beginning === 'whole' ? null : Number(beginning)
  const answers = useAnswers<PathsResult>(props, 'paths', { steps, goal, limit: ASKED })
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Select
          label={t('analyses.paths.beginning')}
          value={beginning}
          onChange={setBeginning}
          options={BEGINNINGS.map((id) => ({
            id,
            label: id === 'whole' ? t('analyses.paths.whole') : t('analyses.paths.first', { count: Number(id) }),
          }))}
        />
        <NamesField
          label={t('analyses.paths.goal')}
          placeholder={t('analyses.paths.goal.choose')}
          options={names}
          value={goal}
          onChange={setGoal}
          hueOf={hueOf}
        />
        <Select
          label={t('analyses.paths.listed')}
          value={listed}
          onChange={setListed}
          options={LISTED.map((id) => ({ id, label: id }))}
        />
      </div>
      {goal.length === 0 && likely && <LikelyGoal likely={likely} onTake={setGoal} />}
      <Compared
        dataSet={props.dataSet}
        answers={answers}
        differences={(first, second) => <PathDifferences first={first} second={second} hueOf={hueOf} />}
      >
        {(all) => {
          const result = withFirst(all, Number(listed))
          return (
            <>
              {result.converters && <Converters converters={result.converters} hueOf={hueOf} />}
              <Paths result={result} hueOf={hueOf} isTimeless={props.dataSet.isTimeless} />
              {result.loops.loops.length > 0 && <Loops loops={result.loops} hueOf={hueOf} />}
            </>
          )
        }}
      </Compared>
    </div>
  )
}

type PathsProps = { readonly result: PathsResult; readonly hueOf: HueOf; readonly isTimeless: boolean }

function Paths({ result: { paths, distinct, other, basis }, hueOf, isTimeless }: PathsProps) {
  const t = useTranslate()
  const format = useFigures()
  const raw = useRaw()
  const rest = { count: other.count, paths: other.paths, share: format.share(other.count / basis.cases) }
  const goOn = paths.some((path) => path.goOn > 0)
  return (
    <FigureTable<Path>
      caption={t('analyses.paths.table', { count: distinct })}
      rows={paths}
      keyOf={({ steps }) => JSON.stringify(steps)}
      other={other.paths > 0 ? t('analyses.paths.other', rest) : null}
      columns={[
        {
          id: 'path',
          label: t('analyses.paths.path'),
          cell: ({ steps }) => <StepChips steps={steps} hueOf={hueOf} />,
          raw: ({ steps }) => steps.join(' → '),
        },
        {
          id: 'share',
          label: t('analyses.share'),
          cell: ({ share }) => <ShareBar share={share.value} interval={share} />,
          raw: ({ share }) => raw.estimate(t('analyses.share'), share),
        },
        {
          id: 'n',
          label: t('analyses.journeys'),
          isFigure: true,
          cell: ({ count }) => format.number(count),
          raw: ({ count }) => count,
        },
        ...(goOn
          ? [
              {
                id: 'goOn',
                label: t('analyses.paths.goOn'),
                isFigure: true,
                cell: (path: Path) => format.share(path.goOn / path.count),
                raw: (path: Path) => path.goOn,
              },
            ]
          : []),
        ...(isTimeless
          ? []
          : [
              {
                id: 'median',
                label: t('analyses.median'),
                isFigure: true,
                cell: ({ medianMs }: Path) => format.duration(medianMs),
                raw: ({ medianMs }: Path) => raw.time(t('analyses.median'), medianMs),
              },
            ]),
      ]}
    />
  )
}

function Converters({ converters, hueOf }: { readonly converters: ConverterPaths; readonly hueOf: HueOf }) {
  const t = useTranslate()
  const raw = useRaw()
  const { paths, other } = converters
  return (
    <>
      <p className={styles.hint}>
        {t('analyses.paths.converters', { converters: converters.converters, others: converters.others })}
      </p>
      <FigureTable<ConverterPath>
        caption={t('analyses.paths.converters.table')}
        rows={paths}
        keyOf={({ steps }) => JSON.stringify(steps)}
        other={other.paths > 0 ? t('analyses.paths.converters.other', other) : null}
        columns={[
          {
            id: 'path',
            label: t('analyses.paths.before'),
            cell: ({ steps }) => <StepChips steps={steps} hueOf={hueOf} />,
            raw: ({ steps }) => steps.join(' → '),
          },
          {
            id: 'converters',
            label: t('analyses.paths.ofConverters'),
            cell: (path) =>
              path.shareOfConverters && (
                <ShareBar share={path.shareOfConverters.value} interval={path.shareOfConverters} n={path.converters} />
              ),
            raw: ({ shareOfConverters }) => raw.estimate(t('analyses.paths.ofConverters'), shareOfConverters),
          },
          {
            id: 'others',
            label: t('analyses.paths.ofOthers'),
            cell: (path) =>
              path.shareOfOthers && (
                <ShareBar share={path.shareOfOthers.value} interval={path.shareOfOthers} n={path.others} />
              ),
            raw: ({ shareOfOthers }) => raw.estimate(t('analyses.paths.ofOthers'), shareOfOthers),
          },
          {
            id: 'lift',
            label: t('analyses.lift'),
            isFigure: true,
            cell: ({ lift }) => (lift ? <Lift {...lift} /> : t('analyses.lift.none')),
            raw: ({ lift }) => raw.estimate(t('analyses.lift'), lift),
          },
        ]}
      />
    </>
  )
}

function Lift({ value, low, high }: Estimate) {
  const t = useTranslate()
  const format = useFigures()
  return (
    <>
      {format.lift(value)}{' '}
      <span className={styles.range}>
        {t('analyses.interval', { low: format.times(low), high: format.times(high) })}
      </span>
    </>
  )
}

function Loops({
  loops: { loops, other, longer, cases },
  hueOf,
}: {
  readonly loops: PathsResult['loops']
  readonly hueOf: HueOf
}) {
  const t = useTranslate()
  const format = useFigures()
  const rest = [
    ...(other.loops > 0 ? [t('analyses.paths.loops.other', { count: other.loops, rounds: other.rounds })] : []),
    ...(longer > 0 ? [t('analyses.paths.loops.longer', { count: longer })] : []),
  ]
  return (
    <FigureTable<Loop>
      caption={t('analyses.paths.loops', { cases })}
      rows={loops}
      keyOf={({ steps }) => JSON.stringify(steps)}
      other={rest.length > 0 ? rest.join(' ') : null}
      columns={[
        {
          id: 'loop',
          label: t('analyses.paths.loop'),
          cell: ({ steps }) => <StepChips steps={steps} hueOf={hueOf} isLoop />,
          raw: ({ steps }) => steps.join(' → '),
        },
        {
          id: 'rounds',
          label: t('analyses.paths.rounds'),
          isFigure: true,
          cell: ({ rounds }) => format.number(rounds),
          raw: ({ rounds }) => rounds,
        },
      ]}
    />
  )
}
