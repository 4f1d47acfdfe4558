import { useSyncExternalStore } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useTranslate } from './language.tsx'
import styles from './offline-notice.module.css'

/** A line across the top while the machine has no network. */
export function OfflineNotice() {
  const t = useTranslate()
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.notice}>
          <Icon name="wifi-off" />
          {t('app.offline')}
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
