import { Link } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { useMe } from '../data/me.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './credentials-reminder.module.css'

/** Whoever came by the printed link is told how to come back without it. */
export function CredentialsReminder() {
  const t = useTranslate()
  const { user } = useMe()
  if (user.hasPassword) return null
  return (
    <aside className={styles.reminder}>
      <Icon name="key" size={20} />
      <p>{t('home.reminder')}</p>
      <Link href={paths.settings()} className={buttonClass('secondary', 'small')}>
        {t('settings.credentials.set')}
      </Link>
    </aside>
  )
}
