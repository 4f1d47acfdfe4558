import { useState } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './findings-panel.module.css'

type DismissFormProps = { readonly onDismiss: (why: string) => void; readonly onCancel: () => void }

/** Asks why a finding is set aside: whoever meets it later knows. */
export function DismissForm({ onDismiss, onCancel }: DismissFormProps) {
  const t = useTranslate()
  const [why, setWhy] = useState('')
  const isReady = why.trim() !== ''
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onDismiss(why.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextArea
        label={t('findings.why')}
        description={t('findings.why.hint')}
        placeholder={t('findings.why.example')}
        value={why}
        onChange={setWhy}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button size="small" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button size="small" variant="primary" type="submit" isDisabled={!isReady}>
          {t('findings.dismiss')}
        </Button>
      </div>
    </form>
  )
}
