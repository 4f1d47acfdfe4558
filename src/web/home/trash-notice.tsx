import { useQuery } from '@tanstack/react-query'
import { useTranslate } from '../app/language.tsx'
import { retentionQuery } from '../data/personal-data.ts'
import styles from './home.module.css'

/** When what lies in the trash is deleted for good; nothing where that is never. */
export function TrashNotice() {
  const t = useTranslate()
  const { data } = useQuery(retentionQuery)
  if (!data || data.trashDays === null) return null
  return <p className={styles.count}>{t('home.trash.kept', { count: data.trashDays })}</p>
}
