import { type FormEvent, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { needWords } from '../app/words.ts'
import { useSignInByCode } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

await needWords('security')

type CodeFormProps = { readonly ticket: string; readonly onBack: () => void }

/** The step after the password, for accounts with a second factor. */
export default function CodeForm({ ticket, onBack }: CodeFormProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const signIn = useSignInByCode()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ ticket, code })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
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
      <p className={styles.error} role="alert">
        {signIn.isError && words(signIn.error)}
      </p>
      <Button variant="primary" type="submit" isPending={signIn.isPending}>
        {t('app.signIn')}
      </Button>
      <Button variant="quiet" icon="arrow-left" onPress={onBack}>
        {t('signIn.back')}
      </Button>
    </form>
  )
}
