import { useEffect, useState } from 'react'
import { Spinner } from '../ui/spinner.tsx'
import { useTranslate } from './language.tsx'
import styles from './waiting.module.css'

/** What is ready sooner shows no sign of waiting; it would only flicker. */
const PATIENCE_MS = 300

/** Stands where something is being fetched, without making anything jump. */
export function Waiting() {
  const t = useTranslate()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.waiting} role="status" data-waiting>
      {isLong && (
        <>
          <Spinner size={20} />
          {t('ui.loading')}
        </>
      )}
    </div>
  )
}
