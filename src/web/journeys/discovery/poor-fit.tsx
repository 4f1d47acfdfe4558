import { Link } from 'wouter'
import { useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { withValues } from '../kept.ts'
import { useFigures } from '../use-figures.ts'
import type { ViewProps } from '../view.ts'
import styles from './discovery.module.css'

/** Of all steps, so few in the journeys found say that there are none that stand for all. */
export const POOR = 0.5

type PoorFitProps = ViewProps & { readonly fitness: number }

/** What can be done where journeys are too different for a few to stand for all: most often, events have too many names. */
export function PoorFit({ dataSet, filter, fitness }: PoorFitProps) {
  const t = useTranslate()
  const { share } = useFigures()
  const hasRules = dataSet.mapping.rules > 0
  const way = hasRules
    ? `${paths.dataSet(dataSet.id, 'discover')}${withValues(window.location.search, 'by', ['touchpoint'])}`
    : paths.dataSet(dataSet.id, 'mapping')
  return (
    <div className={styles.poor}>
      <Icon name="alert-triangle" size={20} />
      <p>{t('analyses.discover.poor', { share: share(fitness) })}</p>
      {filter.by === undefined && (
        <Link href={way} className={buttonClass('secondary', 'small')}>
          {t(hasRules ? 'analyses.discover.poor.look' : 'analyses.discover.poor.rules')}
        </Link>
      )}
    </div>
  )
}
