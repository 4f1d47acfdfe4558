import { useTranslate } from '../../app/language.tsx'
import { Legend, LegendItem } from '../pictures/legend.tsx'
import styles from '../pictures/picture.module.css'
import { roundBelow } from '../pictures/round-number.ts'
import { useFigures } from '../use-figures.ts'
import type { Measure } from './graph-picture.tsx'

type GraphLegendProps = {
  /** In pixels, of a share of the most. */
  readonly widthOf: (strength: number) => number
  /** What the broadest way stands for. */
  readonly most: number
  readonly measure: Measure
}

/** How broad a way is for how many or how long, and what dashes and greys mean. */
export function GraphLegend({ widthOf, most, measure }: GraphLegendProps) {
  const t = useTranslate()
  const format = useFigures()
  const values = measure === 'count' ? [roundBelow(most / 10), roundBelow(most)] : [most / 10, most]
  return (
    <Legend label={t('analyses.legend')}>
      {[...new Set(values)].map((value) => (
        <LegendItem key={value} sample={<Line way="forward" width={widthOf(Math.min(1, value / most))} />}>
          {measure === 'count' ? format.number(value) : format.duration(value)}
        </LegendItem>
      ))}
      <LegendItem sample={<Line way="backward" width={2.5} />}>{t('analyses.graph.legend.backward')}</LegendItem>
      <LegendItem sample={<Line way="end" width={2.5} />}>{t('analyses.graph.legend.end')}</LegendItem>
    </Legend>
  )
}

function Line({ way, width }: { readonly way: 'forward' | 'backward' | 'end'; readonly width: number }) {
  return (
    <svg width="28" height="12" aria-hidden="true">
      <g className={styles.edge} data-way={way}>
        <path d="M0,6H28" className={styles.line} style={{ strokeWidth: width }} />
      </g>
    </svg>
  )
}
