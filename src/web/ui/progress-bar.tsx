import { Label } from 'react-aria-components/Label'
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import { cx } from './cx.ts'
import styles from './progress-bar.module.css'

export type ProgressBarProps = {
  readonly label: string
  /** From 0 to 1; without it nobody knows how much is left. */
  readonly value?: number
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  return (
    <AriaProgressBar className={cx(styles.progress)} value={(value ?? 0) * 100} isIndeterminate={value === undefined}>
      {({ percentage, valueText }) => (
        <>
          <Label className={cx(styles.label)}>{label}</Label>
          {value !== undefined && <span className={styles.value}>{valueText}</span>}
          <span className={styles.track}>
            <span
              className={cx(styles.bar, value === undefined && styles.moving)}
              style={value === undefined ? {} : { inlineSize: `${percentage}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  )
}
