import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isolated } from '../../i18n/isolate-names.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { ranked } from '../app/palette-search.ts'
import { type DataSet, profileQuery } from '../data/events.ts'
import { SearchField } from '../ui/search-field.tsx'
import styles from './data-set.module.css'

const SHOWN = 200
const SHOWN_VALUES = 5

/** What a data set holds: every name of an event with its counts, and what else is known of events. */
export function EventNames({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  const { number, percent } = useFormat()
  const { names, otherNames, columns } = useSuspenseQuery(profileQuery(dataSet)).data
  const [search, setSearch] = useState('')
  const found = ranked(names, search, ({ name }) => name)
  const shown = found.slice(0, SHOWN)
  const hidden = found.length - shown.length
  const most = names[0]?.events ?? 1
  return (
    <div className={styles.content}>
      <section className={styles.part} aria-labelledby="data-names">
        <div className={styles.partHead}>
          <h2 id="data-names" className={styles.subheading}>
            {t('data.names', { count: dataSet.names })}
          </h2>
          {names.length > 10 && (
            <div className={styles.search}>
              <SearchField label={t('data.names.search')} value={search} onChange={setSearch} />
            </div>
          )}
        </div>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('data.names.name')}</th>
              <th scope="col" className={styles.figure}>
                {t('data.fact.events')}
              </th>
              <th scope="col" className={styles.barCell}>
                {t('data.names.share')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('data.fact.cases')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, events, cases }) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td className={styles.figure}>{number(events)}</td>
                <td className={styles.barCell}>
                  <span className={styles.bar} style={{ inlineSize: `${(events / most) * 100}%` }} />
                  <span className={styles.barWord}>{percent((events / dataSet.events) * 100)}</span>
                </td>
                <td className={styles.figure}>
                  {number(cases)} <span className={styles.soft}>{percent((cases / dataSet.cases) * 100)}</span>
                </td>
              </tr>
            ))}
            {(otherNames.names > 0 || hidden > 0) && (
              <tr>
                <th scope="row">{t('data.names.other', { count: otherNames.names + hidden })}</th>
                <td className={styles.figure}>
                  {number(otherNames.events + found.slice(SHOWN).reduce((sum, { events }) => sum + events, 0))}
                </td>
                <td className={styles.barCell} />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </section>
      {columns.length > 0 && (
        <section className={styles.part} aria-labelledby="data-columns">
          <h2 id="data-columns" className={styles.subheading}>
            {t('data.known', { count: columns.length })}
          </h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('data.columns.name')}</th>
                <th scope="col">{t('data.columns.values')}</th>
                <th scope="col" className={styles.figure}>
                  {t('data.known.missing')}
                </th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr key={column.name}>
                  <th scope="row" dir="auto">
                    {column.name}
                  </th>
                  <td className={styles.values}>
                    {column.kind === 'number' && column.least !== null && column.most !== null
                      ? t('data.known.range', { least: number(column.least), most: number(column.most) })
                      : column.values
                          .slice(0, SHOWN_VALUES)
                          .map(({ value, events }) => `${isolated(value)} (${number(events)})`)
                          .join(' · ')}
                    {(column.distinct ?? 0) > SHOWN_VALUES &&
                      ` · ${t('data.known.more', { count: (column.distinct ?? 0) - SHOWN_VALUES })}`}
                  </td>
                  <td className={styles.figure}>{percent((column.missing / dataSet.events) * 100)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
