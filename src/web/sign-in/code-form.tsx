import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import styles from '../app/sign-in.module.css'
import { needWords } from '../app/words.ts'
import { useSignInByCode } from '../data/me.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

await needWords('security')

type CodeFormProps = { readonly ticket: string; readonly onBack: () => void }

/** The step after the password, for accounts with a second factor. */
export default function CodeForm({ ticket, onBack }: CodeFormProps) {
  const t = useTranslate()
  const signIn = useSignInByCode()
  const [code, setCode] = useState('')
  return (
    <SendForm
      sending={signIn}
      onSend={() => signIn.mutate({ ticket, code })}
      send={t('app.signIn')}
      after={
        <Button variant="quiet" icon="arrow-left" onPress={onBack}>
          {t('signIn.back')}
        </Button>
      }
    >
      <h2 className={styles.subtitle}>{t('signIn.code.title')}</h2>
      <TextField
        label={t('signIn.code')}
        description={t('signIn.code.hint')}
        autoComplete="one-time-code"
        isRequired
        autoFocus
        maxLength={30}
        value={code}
        onChange={setCode}
      />
    </SendForm>
  )
}
