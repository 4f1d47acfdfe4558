import { useSyncExternalStore } from 'react'
import { useTranslate } from '../app/language.tsx'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { dismissToast, onToasts, shownToasts, type Toast } from './toast-queue.ts'
import styles from './toast-region.module.css'

/** Where toasts appear; stands in the frame once. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToasts, shownToasts)
  return (
    <div className={styles.region} role="status" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast: { id, message, tone, action } }: { readonly toast: Toast }) {
  const t = useTranslate()
  const act = () => {
    dismissToast(id)
    action?.run()
  }
  return (
    <div className={cx(styles.toast, tone === 'problem' && styles.problem)}>
      {tone === 'problem' && <Icon name="alert-circle" size={20} />}
      <span className={styles.message}>{message}</span>
      {action && (
        <Button variant="quiet" size="small" className={styles.action} onPress={act}>
          {action.label}
        </Button>
      )}
      <IconButton icon="x" size="small" label={t('ui.close')} onPress={() => dismissToast(id)} placement="top" />
    </div>
  )
}
