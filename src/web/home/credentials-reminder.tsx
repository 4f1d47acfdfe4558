import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { useMe } from '../data/me.ts'
import { securityQuery } from '../data/security.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './credentials-reminder.module.css'

/** Whoever came by the printed link, and has no other way in, is told how to come back without it. */
export function CredentialsReminder() {
  const t = useTranslate()
  const { user } = useMe()
  const { data } = useQuery({ ...securityQuery, enabled: !user.hasPassword })
  if (user.hasPassword || !data || data.identity || data.passkeys.length > 0) return null
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
