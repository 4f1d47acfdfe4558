import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import styles from '../app/sign-in.module.css'
import { needWords } from '../app/words.ts'
import { useMailPassword } from '../data/ways-in.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

await needWords('security')

type ForgotPasswordProps = { readonly email: string; readonly onBack: () => void }

/** Asks for a link by mail. What it answers is the same whether anybody has the address. */
export default function ForgotPassword({ email: given, onBack }: ForgotPasswordProps) {
  const t = useTranslate()
  const mail = useMailPassword()
  const [email, setEmail] = useState(given)
  return (
    <SendForm
      sending={mail}
      onSend={() => mail.mutate(email.trim())}
      send={mail.isSuccess ? null : t('signIn.forgot.send')}
      after={
        <Button variant="quiet" icon="arrow-left" onPress={onBack}>
          {t('signIn.back')}
        </Button>
      }
    >
      <h2 className={styles.subtitle}>{t('signIn.forgot.title')}</h2>
      {mail.isSuccess ? (
        <p role="status">{t('signIn.forgot.sent')}</p>
      ) : (
        <TextField
          label={t('app.email')}
          description={t('signIn.forgot.hint')}
          type="email"
          autoComplete="username"
          isRequired
          autoFocus
          value={email}
          onChange={setEmail}
        />
      )}
    </SendForm>
  )
}
