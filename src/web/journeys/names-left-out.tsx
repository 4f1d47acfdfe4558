import { useTranslate } from '../app/language.tsx'
import { useNamesLeftOut } from './use-analysis.ts'
import type { ViewProps } from './view.ts'
import styles from './views.module.css'

/** Where events have more names than a map is held against here: how many are left out. */
export function NamesLeftOut(props: ViewProps) {
  const t = useTranslate()
  const { nodes: names, nodeEvents: events } = useNamesLeftOut(props)
  return names > 0 && <p className={styles.hint}>{t('analyses.check.namesLeftOut', { names, events })}</p>
}
