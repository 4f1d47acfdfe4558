import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useSignIn } from '../data/me.ts'
import { arePasskeysKnown } from '../data/passkeys.ts'
import { waysInQuery } from '../data/ways-in.ts'
import { OidcNotice, oidcReasonIn } from '../sign-in/oidc-notice.tsx'
import { PasskeyButton } from '../sign-in/passkey-button.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextField } from '../ui/text-field.tsx'
import { EntrancePage } from './entrance-page.tsx'
import { useTranslate } from './language.tsx'
import { lazyPart } from './lazy-part.ts'
import type { LinkReason } from './link-refused.tsx'
import { SendForm } from './send-form.tsx'
import styles from './sign-in.module.css'
import { needWords } from './words.ts'

await needWords('security')

// Fetched with its words when a link did not work; most visits never see it.
const LinkRefused = lazyPart(() => import('./link-refused.tsx'))
const CodeForm = lazyPart(() => import('../sign-in/code-form.tsx'))
const ForgotPassword = lazyPart(() => import('../sign-in/forgot-password.tsx'))

/** Shown in place of every screen as long as nobody is signed in; afterwards the asked-for screen follows. */
export default function SignIn({ wasInside }: { readonly wasInside: boolean }) {
  const t = useTranslate()
  const reason = useLinkReason()
  const [params] = useSearchParams()
  const oidcReason = oidcReasonIn(params.get('reason'))
  const { data: ways } = useQuery(waysInQuery)
  useEffect(() => {
    // Whoever comes back to what is open may still have edits under way.
    if (!wasInside)
      void import('../../sync/client/forget-copies.ts').then(({ forgetSavedCopies }) => forgetSavedCopies())
  }, [wasInside])
  return (
    <EntrancePage title={t('app.signIn')}>
      {reason && (
        <Suspense>
          <LinkRefused reason={reason} />
        </Suspense>
      )}
      {oidcReason && ways && <OidcNotice reason={oidcReason} name={ways.oidc?.name ?? ''} />}
      {wasInside && <p role="status">{t('app.signIn.again')}</p>}
      <SignInForm />
      {!reason && !wasInside && <TerminalLink />}
    </EntrancePage>
  )
}

/** Whoever has started Polku for the first time has no password yet. */
function TerminalLink() {
  const t = useTranslate()
  const { data: ways } = useQuery(waysInQuery)
  return ways?.byTerminalLink ? <p className={styles.hint}>{t('app.signIn.link')}</p> : null
}

function useLinkReason(): LinkReason | null {
  const [params] = useSearchParams()
  const reason = params.get('reason')
  return reason === 'link-used' || reason === 'link-elsewhere' || reason === 'link-followed' ? reason : null
}

/** Who signs in with it stays on the page where it stands. */
export function SignInForm() {
  const t = useTranslate()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isForgotten, setForgotten] = useState(false)
  if (signIn.data && 'ticket' in signIn.data) {
    const back = () => {
      setPassword('')
      signIn.reset()
    }
    return (
      <Suspense>
        <CodeForm ticket={signIn.data.ticket} onBack={back} />
      </Suspense>
    )
  }
  if (isForgotten) {
    return (
      <Suspense>
        <ForgotPassword email={email} onBack={() => setForgotten(false)} />
      </Suspense>
    )
  }
  return (
    <SendForm
      sending={signIn}
      onSend={() => signIn.mutate({ email, password })}
      send={t('app.signIn')}
      after={
        <>
          <OtherWays />
          <Forgotten onPress={() => setForgotten(true)} />
        </>
      }
    >
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
    </SendForm>
  )
}

/** The ways in beside the password, where there are any here. */
function OtherWays() {
  const t = useTranslate()
  const { data: ways } = useQuery(waysInQuery)
  const isByPasskey = ways?.byPasskey && arePasskeysKnown()
  if (!ways?.oidc && !isByPasskey) return null
  return (
    <>
      <p className={styles.or}>{t('signIn.or')}</p>
      {ways?.oidc && (
        <a className={buttonClass('secondary', 'medium')} href="/sign-in/oidc">
          <Icon name="building" />
          <span>{t('signIn.oidc', { name: ways.oidc.name })}</span>
        </a>
      )}
      {isByPasskey && <PasskeyButton />}
    </>
  )
}

/** A link by mail where mails are sent, otherwise whom to ask. */
function Forgotten({ onPress }: { readonly onPress: () => void }) {
  const t = useTranslate()
  const { data: ways } = useQuery(waysInQuery)
  if (!ways || ways.byTerminalLink) return null
  if (ways.passwordByMail) {
    return (
      <Button variant="quiet" onPress={onPress}>
        {t('signIn.forgot')}
      </Button>
    )
  }
  return (
    <p className={styles.hint}>
      {t('signIn.forgot')} {t('signIn.forgot.ask')}
    </p>
  )
}
