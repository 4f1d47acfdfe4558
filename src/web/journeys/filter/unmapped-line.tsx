import { Link } from 'wouter'
import { useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { useUnmapped } from '../use-analysis.ts'
import { useFigures } from '../use-figures.ts'
import type { ViewedDataSet } from '../view.ts'
import type { JourneyFilter } from './filter-address.ts'
import styles from './filter-bar.module.css'

type UnmappedLineProps = { readonly dataSet: ViewedDataSet; readonly by: JourneyFilter['by'] }

/** How many events of the data set keep their own names where they are called by rules, since none fits; with the way to the rules. */
export function UnmappedLine({ dataSet, by }: UnmappedLineProps) {
  const t = useTranslate()
  const format = useFigures()
  const unmapped = useUnmapped(dataSet, by)
  if (!unmapped || unmapped.events === 0) return null
  const values = { count: unmapped.events, share: format.share(unmapped.events / dataSet.events) }
  return (
    <p className={styles.all}>
      {t('mapping.unmapped.line', values)}{' '}
      <Link href={paths.dataSet(dataSet.id, 'mapping')}>{t('mapping.unmapped.see')}</Link>
    </p>
  )
}
