import { useId, useState } from 'react'
import { cx } from './cx.ts'
import styles from './field.module.css'

type DateFieldProps = {
  readonly label: string
  readonly description?: string
  /** An ISO 8601 day; empty: none. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly isDisabled?: boolean
}

/** A day. While its year is being typed, nothing is told: 20 is no year that anybody means. */
export function DateField({ label, description, value, onChange, isDisabled = false }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const hint = useId()
  const change = (next: string) => {
    const isMeant = next === '' || /^(19|2\d)/.test(next)
    setDraft(isMeant ? null : next)
    if (isMeant) onChange(next)
  }
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        type="date"
        className={cx(styles.box)}
        min="1900-01-01"
        max="2999-12-31"
        disabled={isDisabled}
        aria-describedby={description ? hint : undefined}
        value={draft ?? value}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setDraft(null)}
      />
      {description && (
        <span id={hint} className={styles.description}>
          {description}
        </span>
      )}
    </label>
  )
}
