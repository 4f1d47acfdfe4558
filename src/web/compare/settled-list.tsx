import { useEffect, useRef } from 'react'
import type { SettledChange } from '../../domain/compare/planned-changes.ts'
import { useTranslate } from '../app/language.tsx'
import styles from './compare.module.css'
import { Plan } from './plan.tsx'
import type { Planning } from './planning.ts'

type SettledListProps = {
  readonly settled: readonly SettledChange[]
  readonly planning: Planning
  readonly say: (settled: SettledChange) => string
}

/** What was planned and is no difference any more: nothing that somebody wrote is lost with the difference. */
export function SettledList({ settled, planning, say }: SettledListProps) {
  const t = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  const count = settled.length
  const before = useRef(count)
  useEffect(() => {
    // The plan that was removed took the keyboard's place with it.
    if (count < before.current && document.activeElement === document.body) heading.current?.focus()
    before.current = count
  }, [count])
  if (settled.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="compare-settled">
      <h2 ref={heading} tabIndex={-1} id="compare-settled" className={styles.sectionTitle}>
        {t('plan.settled')}
      </h2>
      <p className={styles.hint}>{t('plan.settled.hint')}</p>
      <ul className={styles.list}>
        {settled.map((each) => (
          <li key={each.plan.id} className={styles.settled}>
            <p dir="auto">{say(each)}</p>
            <p className={styles.hint}>{t(`plan.settled.${each.outcome}`)}</p>
            <Plan of={each.plan.id} plan={each.plan} planning={planning} said={say(each)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
