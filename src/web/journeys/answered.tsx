import { type ReactNode, useEffect, useState } from 'react'
import type { Basis } from '../../journeys/basis.ts'
import { useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Nobody } from './filter/nobody.tsx'
import type { Answer } from './use-analysis.ts'
import { useFigures } from './use-figures.ts'
import styles from './views.module.css'

type AnsweredProps<Result> = {
  readonly answer: Answer<Result>
  readonly children: (result: Result) => ReactNode
}

/** What an analysis says, as soon as it does: waiting that can be stopped, what went wrong, how many it rests on. */
export function Answered<Result extends { readonly basis: Basis }>({ answer, children }: AnsweredProps<Result>) {
  const t = useTranslate()
  const words = useProblemWords()
  const { query, share, stop } = answer
  if (query.isError)
    return (
      <div className={styles.problem} role="alert">
        <Icon name="alert-circle" size={20} />
        <p>{words(query.error)}</p>
        <Button size="small" icon="refresh" onPress={() => query.refetch()}>
          {t('analyses.again')}
        </Button>
      </div>
    )
  const { data, isFetching, isPlaceholderData } = query
  const isStopped = !isFetching && (data === undefined || isPlaceholderData)
  return (
    <div className={styles.answered} aria-busy={isFetching}>
      {isFetching && <Asking share={share} onStop={stop} />}
      {isStopped && (
        <div className={styles.asking}>
          {t('analyses.stopped')}
          <Button size="small" icon="refresh" onPress={() => query.refetch()}>
            {t('analyses.again')}
          </Button>
        </div>
      )}
      {data !== undefined && (
        <div className={cx(styles.result, isPlaceholderData && styles.outdated)}>
          <BasisLine basis={data.basis} />
          {data.basis.cases === 0 ? <Nobody /> : children(data)}
        </div>
      )}
    </div>
  )
}

/** Who waits longer than this sees that something is under way. */
const PATIENCE_S = 0.3
/** Who waits longer than this is told how long, and may stop. */
const LONG_S = 3

function Asking({ share, onStop }: Pick<Answer<unknown>, 'share'> & { readonly onStop: () => void }) {
  const t = useTranslate()
  const format = useFigures()
  const seconds = useSecondsPassed()
  if (seconds < PATIENCE_S) return <div className={styles.asking} />
  return (
    <div className={styles.asking} role="status">
      <Spinner />
      {t('analyses.asking')}
      {seconds >= LONG_S && (
        <>
          <span className={styles.figure} aria-hidden="true">
            {share !== null && `${format.percent(Math.floor(share * 100))} · `}
            {format.seconds(seconds * 1000)}
          </span>
          <Button size="small" onPress={onStop}>
            {t('analyses.stop')}
          </Button>
        </>
      )}
    </div>
  )
}

function useSecondsPassed(): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setPassed((performance.now() - began) / 1000), 300)
    return () => clearInterval(timer)
  }, [])
  return passed
}

/** How many customers and events a result rests on, and from when they are. */
function BasisLine({ basis: { cases, events, period } }: { readonly basis: Basis }) {
  const t = useTranslate()
  const format = useFigures()
  return (
    <p className={styles.basis}>
      {t('analyses.basis', { cases, events })}
      {period && (
        <>
          {' · '}
          {t('analyses.period', { from: format.date(period.from), to: format.date(period.to) })}
        </>
      )}
    </p>
  )
}
