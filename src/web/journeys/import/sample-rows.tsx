import { useFormat, useLanguage, useTranslate } from '../../app/language.tsx'
import type { EventPreview } from '../../data/events.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './import.module.css'

const SHOWN_ROWS = 12
const SHOWN_ATTRIBUTES = 6
/** Fewer rows in which nobody comes twice say nothing. */
const TELLING_ROWS = 10

/** The first events as they will be read. */
export function SampleRows({ preview }: { readonly preview: EventPreview }) {
  const t = useTranslate()
  const { language } = useLanguage()
  const { list } = useFormat()
  const { settings, isTimeless } = preview
  const zone = settings.mapping?.timeZone ?? settings.timeZone ?? 'UTC'
  const clock = clockOf(language, zone)
  const rows = preview.rows.slice(0, SHOWN_ROWS)
  const hasEnds = rows.some(({ end }) => end !== null)
  const attributes = [...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes ?? {})))]
  const shown = attributes.slice(0, SHOWN_ATTRIBUTES)
  const kept = new Set(settings.mapping?.attributes)
  const commas = preview.columns.filter(({ name, numbers }) => numbers === 'comma' && kept.has(name))
  if (rows.length === 0) return <p className={styles.notice}>{t('data.sample.none')}</p>
  return (
    <section className={styles.section} aria-labelledby="data-sample">
      <h2 id="data-sample" className={styles.heading}>
        {t('data.sample')}
      </h2>
      <p className={styles.hint}>
        {t(isTimeless ? 'data.sample.timeless' : 'data.sample.hint', { zone, count: rows.length })}
        {attributes.length > shown.length && ` ${t('data.sample.more', { count: attributes.length - shown.length })}`}
      </p>
      {commas.length > 0 && (
        <p className={styles.hint}>{t('data.sample.comma', { columns: list(commas.map(({ name }) => name)) })}</p>
      )}
      {isNobodyTwice(preview) && (
        <p className={styles.notice}>
          <Icon name="info-circle" size={20} />
          {t('data.sample.once')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section within the section would be one heading too many */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="data-sample">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('data.role.case')}</th>
              <th scope="col">{t('data.role.event')}</th>
              {!isTimeless && <th scope="col">{t('data.role.time')}</th>}
              {hasEnds && <th scope="col">{t('data.columnRole.end')}</th>}
              {shown.map((name) => (
                <th key={name} scope="col" dir="auto" className={styles.attribute}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.line} ${row.name}`}>
                <td dir="auto" className={styles.who} title={row.caseId}>
                  {row.caseId}
                </td>
                <td dir="auto" className={styles.event}>
                  {row.name}
                </td>
                {!isTimeless && <td className={styles.time}>{clock(row.time)}</td>}
                {hasEnds && <td className={styles.time}>{row.end === null ? '' : clock(row.end)}</td>}
                {shown.map((name) => (
                  <td key={name} dir="auto" className={styles.values}>
                    {row.attributes?.[name] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Whether every row begins a journey of its own, as far as one sees: then nothing would follow anything. */
function isNobodyTwice({ rows, settings }: EventPreview): boolean {
  const isTable = (settings.mapping?.event?.length ?? 0) > 0
  return isTable && rows.length >= TELLING_ROWS && new Set(rows.map(({ caseId }) => caseId)).size === rows.length
}

/** Times to the second, as clocks where the file comes from showed them. */
function clockOf(language: string, timeZone: string): (ms: number) => string {
  const style = { dateStyle: 'medium', timeStyle: 'medium' } as const
  const formatIn = (zone: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...style, timeZone: zone })
  let format: Intl.DateTimeFormat
  try {
    format = formatIn(timeZone)
  } catch {
    // A zone that the server knows and this browser doesn't.
    format = formatIn('UTC')
  }
  return (ms) => format.format(ms)
}
