import { type FormEvent, lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useSignIn } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { EntrancePage } from './entrance-page.tsx'
import { useTranslate } from './language.tsx'
import type { LinkReason } from './link-refused.tsx'
import styles from './sign-in.module.css'

// Fetched with its words when a link did not work; most visits never see it.
const LinkRefused = lazy(() => import('./link-refused.tsx'))

/** Shown in place of every screen as long as nobody is signed in; afterwards the asked-for screen follows. */
export default function SignIn() {
  const t = useTranslate()
  const reason = useLinkReason()
  return (
    <EntrancePage title={t('app.signIn')}>
      {reason && (
        <Suspense>
          <LinkRefused reason={reason} />
        </Suspense>
      )}
      <SignInForm />
      {!reason && <p className={styles.hint}>{t('app.signIn.link')}</p>}
    </EntrancePage>
  )
}

function useLinkReason(): LinkReason | null {
  const [params] = useSearchParams()
  const reason = params.get('reason')
  return reason === 'link-used' || reason === 'link-elsewhere' ? reason : null
}

/** Who signs in with it stays on the page where it stands. */
export function SignInForm() {
  const t = useTranslate()
  const words = useProblemWords()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ email, password })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('app.email')}
        type="email"
        name="email"
        autoComplete="username"
        isRequired
        autoFocus
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t('app.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <p className={styles.error} role="alert">
        {signIn.isError && words(signIn.error)}
      </p>
      <Button variant="primary" type="submit" isPending={signIn.isPending}>
        {t('app.signIn')}
      </Button>
    </form>
  )
}
