import { useQuery } from '@tanstack/react-query'
import { inboxQuery } from '../data/comments.ts'
import styles from './frame.module.css'
import { useTranslate } from './language.tsx'

/** How much in the inbox is unread, beside its entry in the navigation. Nothing while all is read. */
export function UnreadCount() {
  const t = useTranslate()
  const unread = useQuery(inboxQuery).data?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className={styles.unread}>
      <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
      <span className={styles.spoken}>{t('app.navigation.unread', { count: unread })}</span>
    </span>
  )
}
