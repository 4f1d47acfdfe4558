import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { runsOf } from './runs.ts'
import styles from './step-chips.module.css'
import { useFigures } from './use-figures.ts'
import type { HueOf } from './use-hues.ts'

/** So many stand there at first; whoever wants to see more says so. */
const FIRST = 14

type StepChipsProps = {
  readonly steps: readonly string[]
  readonly hueOf: HueOf
  /** It leads back to its first step. */
  readonly isLoop?: boolean
}

/** A journey as a row of chips; what repeats at once stands once, with how often. */
export function StepChips({ steps, hueOf, isLoop = false }: StepChipsProps) {
  const t = useTranslate()
  const format = useFigures()
  const [isWhole, setIsWhole] = useState(false)
  const runs = runsOf(steps)
  const shown = isWhole ? runs : runs.slice(0, FIRST)
  const left = runs.length - shown.length
  if (runs.length === 0) return <span className={styles.nothing}>{t('analyses.paths.atOnce')}</span>
  return (
    <ol className={styles.steps}>
      {shown.map(({ name, times, at }) => (
        <li key={at} className={styles.step}>
          <Chip colour={hueOf(name)}>
            {times === 1 ? name : t('analyses.run', { name, times: format.times(times) })}
          </Chip>
          {at + times < steps.length && <Icon name="chevron-right" size={14} className={styles.arrow} />}
          {isLoop && at + times === steps.length && <Icon name="refresh" size={14} className={styles.arrow} />}
        </li>
      ))}
      {left > 0 && (
        <li>
          <Button size="small" variant="quiet" onPress={() => setIsWhole(true)}>
            {t('analyses.paths.more', { count: left })}
          </Button>
        </li>
      )}
    </ol>
  )
}
