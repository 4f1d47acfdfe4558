import { useFormat, useTranslate } from '../app/language.tsx'
import type { DataSet } from '../data/events.ts'
import styles from './data-sets.module.css'

/** How much a data set holds, and of when. */
export function DataSetFacts({ set }: { readonly set: DataSet }) {
  const t = useTranslate()
  const { date, number } = useFormat()
  const { events, cases, names, period, isTimeless } = set
  return (
    <dl className={styles.facts}>
      <Fact name={t('data.fact.cases')} value={number(cases)} />
      <Fact name={t('data.fact.events')} value={number(events)} />
      <Fact name={t('data.fact.names')} value={number(names)} />
      <Fact
        name={t('data.fact.period')}
        value={
          isTimeless || !period
            ? t('data.timeless')
            : t('data.period', { from: date(period.from), to: date(period.to) })
        }
      />
    </dl>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.factValue}>{value}</dd>
    </div>
  )
}
