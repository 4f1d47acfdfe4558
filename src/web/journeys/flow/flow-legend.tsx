import { type CSSProperties, useId } from 'react'
import type { FlowResult } from '../../../journeys/flow/flow.ts'
import { useTranslate } from '../../app/language.tsx'
import { Legend, LegendItem } from '../pictures/legend.tsx'
import { roundBelow } from '../pictures/round-number.ts'
import { useFigures } from '../use-figures.ts'
import styles from './flow.module.css'
import { BAR_HEIGHT, BAR_WIDTH } from './flow-picture-data.ts'

/** The most that a band in the legend measures. */
const SAMPLE = 20

type FlowLegendProps = { readonly result: FlowResult; readonly isBack: boolean }

/** How many journeys a band of which thickness stands for, and what fading and hatching mean. */
export function FlowLegend({ result: { journeys, steps }, isBack }: FlowLegendProps) {
  const t = useTranslate()
  const format = useFigures()
  const fade = useId()
  if (journeys === 0) return null
  const count = roundBelow((journeys * SAMPLE) / BAR_HEIGHT)
  const thickness = (count / journeys) * BAR_HEIGHT
  return (
    <Legend label={t('analyses.legend')}>
      <LegendItem
        sample={
          <svg width="28" height={Math.ceil(Math.max(12, thickness))} aria-hidden="true">
            <rect width="28" height={Math.max(1, thickness)} className={styles.shape} />
          </svg>
        }
      >
        {t('analyses.flow.legend.band', { count, share: format.share(count / journeys) })}
      </LegendItem>
      <LegendItem
        sample={
          <svg width="28" height="12" aria-hidden="true">
            <defs>
              <linearGradient id={fade} className={styles.fade}>
                <stop offset="0" stopColor="currentColor" stopOpacity="0.75" />
                <stop offset="1" stopColor="currentColor" stopOpacity="0" />
              </linearGradient>
            </defs>
            <rect width="28" height="12" fill={`url(#${fade})`} />
          </svg>
        }
      >
        {t(isBack ? 'analyses.flow.begin' : 'analyses.flow.end')}
      </LegendItem>
      {steps.some(({ rest }) => rest !== null) && (
        <LegendItem sample={<span className={styles.restSample} style={REST} />}>
          {t('analyses.flow.legend.rest')}
        </LegendItem>
      )}
    </Legend>
  )
}

const REST: CSSProperties = { inlineSize: BAR_WIDTH, blockSize: 14 }
