import { useLanguage, useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useFigures } from '../../journeys/use-figures.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './read-reality.module.css'
import { RealityFigures } from './reality-figures.tsx'
import { useReality } from './use-reality.ts'

await needWords('reality', 'analyses')

/** Above a map that is read on a phone: how many go as drawn, and on demand all figures. */
export default function ReadReality() {
  const t = useTranslate()
  const { language } = useLanguage()
  const format = useFigures()
  const { answer } = useReality()
  const fitting = answer.query.data?.fittingShare
  return (
    <details className={styles.summary} lang={language}>
      <summary>
        <Icon name="chart-sankey" />
        <span>
          {t('reality.title')}
          {fitting && `: ${t('reality.fitting', { share: format.share(fitting.value) })}`}
        </span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      <div className={styles.figures}>
        <RealityFigures />
      </div>
    </details>
  )
}
