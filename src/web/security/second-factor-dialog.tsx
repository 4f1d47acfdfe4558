import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { useBeginSecondFactor, useConfirmSecondFactor } from '../data/security.ts'
import { SecretField } from '../sharing/secret-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './security.module.css'

/** Sets the second factor up: the code to scan, a first code back, and the recovery codes to keep. */
export default function SecondFactorDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const words = useProblemWords()
  const begin = useBeginSecondFactor()
  const confirm = useConfirmSecondFactor()
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { mutate: start } = begin
  useEffect(() => start(), [start])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate(code, { onError: () => field.current?.select() })
  }
  if (confirm.data) {
    return (
      <Dialog
        title={t('security.codes.title')}
        isOpen
        isAlert
        onClose={onClose}
        actions={
          <Button variant="primary" onPress={onClose}>
            {t('security.codes.kept')}
          </Button>
        }
      >
        <div className={styles.form}>
          <RecoveryCodes codes={confirm.data.recoveryCodes} />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('security.factor')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {begin.isError && (
          <p className={styles.problem} role="alert">
            {words(begin.error)}
          </p>
        )}
        {begin.data && (
          <>
            <p>{t('security.factor.scan')}</p>
            <QrCode text={begin.data.url} label={t('security.factor.qr')} />
            <SecretField label={t('security.factor.secret')} value={begin.data.secret} />
            <TextField
              label={t('security.factor.code')}
              inputRef={field}
              inputMode="numeric"
              autoComplete="one-time-code"
              isRequired
              maxLength={10}
              value={code}
              onChange={setCode}
              error={confirm.isError ? words(confirm.error) : undefined}
            />
            <Button variant="primary" type="submit" isPending={confirm.isPending}>
              {t('security.factor.confirm')}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  )
}
