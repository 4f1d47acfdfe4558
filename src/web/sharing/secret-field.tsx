import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/clipboard.ts'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './sharing.module.css'

/** A text to be taken along: it can be selected, and copied with one press. */
export function SecretField({ label, value }: { readonly label: string; readonly value: string }) {
  const t = useTranslate()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const isThere = await copyText(value)
    setIsCopied(isThere)
    if (isThere) toast(t('sharing.copied'))
    else toast(t('sharing.copy.failed'), { tone: 'problem' })
  }
  return (
    <div className={styles.secret}>
      <TextField label={label} value={value} isReadOnly />
      <Button icon={isCopied ? 'check' : 'copy'} onPress={copy}>
        {t('sharing.copy')}
      </Button>
    </div>
  )
}
