import { type ReactNode, type UIEvent, useId, useRef } from 'react'
import type { Basis } from '../../../journeys/basis.ts'
import { useTranslate } from '../../app/language.tsx'
import { Answered } from '../answered.tsx'
import type { Comparison, JourneyFilter } from '../filter/filter-address.ts'
import { LookedAtJourneys } from '../filter/looked-at.tsx'
import { type SideLetter, SideMark } from '../filter/side-mark.tsx'
import { useFilterParts } from '../filter/use-filter-parts.ts'
import { useJourneyCount } from '../filter/use-journey-count.ts'
import { useJourneyFilter } from '../filter/use-journey-filter.ts'
import type { ViewedDataSet, ViewFilter } from '../view.ts'
import shared from '../views.module.css'
import styles from './compare.module.css'
import type { Answers } from './use-answers.ts'

type ComparedProps<Result> = {
  readonly dataSet: ViewedDataSet
  readonly answers: Answers<Result>
  /**
   * @param beside what is shown next to it, so that both are drawn in one scale; null: nothing is compared
   * @param filter whose journeys the result is about
   */
  readonly children: (result: Result, beside: Result | null, filter: ViewFilter) => ReactNode
  readonly differences: (first: Result, second: Result) => ReactNode
}

/** What an analysis says; where two filters are compared what it says of either, side by side, and how that differs. */
export function Compared<Result extends { readonly basis: Basis }>(props: ComparedProps<Result>) {
  const { dataSet, answers, children, differences } = props
  const { first, second } = answers
  const sides = useRef<HTMLDivElement>(null)
  const { filter, comparison, asked, compared, change, compare } = useJourneyFilter()
  if (!second || !comparison || !compared)
    return <Answered answer={first}>{(result) => children(result, null, asked)}</Answered>
  const [a, b] = [first.query.data, second.query.data]
  const isBoth = a !== undefined && b !== undefined && a.basis.cases > 0 && b.basis.cases > 0
  const scrollTogether = ({ target }: UIEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLElement) || !target.dataset.picture) return
    for (const picture of sides.current?.querySelectorAll<HTMLElement>('[data-picture]') ?? [])
      picture.scrollTo({ left: target.scrollLeft, top: target.scrollTop })
  }
  const other = comparison.kind === 'filter' ? comparison.filter : null
  return (
    <div className={shared.view}>
      <div ref={sides} className={styles.sides} onScrollCapture={scrollTogether}>
        <Side letter="A" comparison={{ kind: 'filter', filter }}>
          <Answered answer={first}>{(result) => children(result, b ?? null, asked)}</Answered>
        </Side>
        <Side letter="B" comparison={comparison}>
          <LookedAtJourneys
            dataSet={dataSet}
            asked={compared}
            filter={other}
            onChange={other ? (next) => compare({ kind: 'filter', filter: next }) : change}
          >
            <Answered answer={second}>{(result) => children(result, a ?? null, compared)}</Answered>
          </LookedAtJourneys>
        </Side>
      </div>
      {isBoth && (
        <>
          {differences(a, b)}
          {comparison.kind === 'filter' && (
            <Overlap dataSet={dataSet} cases={b.basis.cases} beside={{ ...compared, outside: asked }} />
          )}
        </>
      )}
    </div>
  )
}

type SideProps = { readonly letter: SideLetter; readonly comparison: Comparison; readonly children: ReactNode }

function Side({ letter, comparison, children }: SideProps) {
  const t = useTranslate()
  const id = useId()
  const wordsOf = useFilterWords()
  return (
    <section className={styles.side} aria-labelledby={id}>
      <h2 id={id} className={styles.head}>
        <SideMark letter={letter} />
        <span dir="auto">{comparison.kind === 'others' ? t('data.compare.others') : wordsOf(comparison.filter)}</span>
      </h2>
      {children}
    </section>
  )
}

function useFilterWords(): (filter: JourneyFilter) => string {
  const t = useTranslate()
  const partsOf = useFilterParts()
  return (filter) =>
    partsOf(filter)
      .map(({ words }) => words)
      .join(' · ') || t('data.filter.all')
}

type OverlapProps = {
  readonly dataSet: ViewedDataSet
  /** Journeys on the second side, and the filter for those of them that are not on the first. */
  readonly cases: number
  readonly beside: Readonly<Record<string, unknown>>
}

/** Intervals of differences are those of two samples that have nobody in common. */
function Overlap({ dataSet, cases, beside }: OverlapProps) {
  const t = useTranslate()
  const apart = useJourneyCount(dataSet, beside)
  if (apart === undefined || apart === cases) return null
  return <p className={shared.hint}>{t('analyses.compare.overlap', { count: cases - apart })}</p>
}
