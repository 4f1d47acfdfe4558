import { useTranslate } from '../../app/language.tsx'
import { useFigures } from '../use-figures.ts'
import type { Cut, ViewedDataSet } from '../view.ts'
import styles from './filter-bar.module.css'
import { useCutJourneys } from './use-journey-count.ts'

/** Into how many journeys the histories of a data set are cut, and how sure that is. */
export function CutLine({ dataSet, cut }: { readonly dataSet: ViewedDataSet; readonly cut: Cut }) {
  const t = useTranslate()
  const { share } = useFigures()
  const found = useCutJourneys(dataSet, cut)
  if (!found) return null
  const { cases, sureness } = found
  return (
    <p className={styles.all} role="status">
      {t('data.cut.line', { journeys: cases, histories: dataSet.cases })}
      {sureness &&
        ` ${t('data.cut.sure', { right: share(sureness.expectedPrecision), found: share(sureness.expectedRecall) })}`}
    </p>
  )
}
