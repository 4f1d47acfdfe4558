import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { EXPORT_ADDRESS } from '../data/personal-data.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { EraseMeDialog } from './erase-me-dialog.tsx'
import styles from './your-data-section.module.css'

/** What is kept about oneself: to have it, and to be rid of it. */
export function YourDataSection() {
  const t = useTranslate()
  const [isErasing, setIsErasing] = useState(false)
  return (
    <div className={styles.actions}>
      <a className={buttonClass('secondary', 'medium')} href={EXPORT_ADDRESS} download>
        <Icon name="download" />
        {t('privacy.export')}
      </a>
      <Button onPress={() => setIsErasing(true)}>{t('privacy.erase')}</Button>
      {isErasing && <EraseMeDialog onClose={() => setIsErasing(false)} />}
    </div>
  )
}
