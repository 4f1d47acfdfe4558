import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import styles from '../app/sign-in.module.css'
import { SignInForm } from '../app/sign-in.tsx'
import { ApiProblem } from '../data/client.ts'
import { type InvitationFacts, useJoin } from '../data/members.ts'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasswordField } from './password-field.tsx'

const WAYS = ['new', 'have'] as const

type JoinAnewProps = { readonly secret: string; readonly invitation: InvitationFacts }

/** For somebody who is not signed in: to make an account, or to sign in to the one they have; then they join. */
export function JoinAnew(props: JoinAnewProps) {
  const t = useTranslate()
  const [way, setWay] = useState<(typeof WAYS)[number]>('new')
  return (
    <>
      <SegmentedControl
        label={t('members.join.account')}
        options={WAYS.map((id) => ({ id, label: t(`members.join.${id}`) }))}
        value={way}
        onChange={setWay}
      />
      {way === 'new' ? (
        <NewAccount {...props} onHave={() => setWay('have')} />
      ) : (
        <>
          <p className={styles.hint}>{t('members.join.have.hint')}</p>
          <SignInForm />
        </>
      )}
    </>
  )
}

function NewAccount({ secret, invitation, onHave }: JoinAnewProps & { readonly onHave: () => void }) {
  const t = useTranslate()
  const join = useJoin()
  const [name, setName] = useState('')
  const [email, setEmail] = useState(invitation.email ?? '')
  const [password, setPassword] = useState('')
  const isTaken = join.error instanceof ApiProblem && join.error.problem.reason === 'email-taken'
  return (
    <SendForm
      // The page turns over once they have joined.
      sending={{ ...join, isPending: join.isPending || join.isSuccess }}
      onSend={() => join.mutate({ secret, name: name.trim(), email: email.trim(), password })}
      send={t('members.join.new.submit')}
      problem={isTaken ? t('members.join.taken') : null}
      after={isTaken && <Button onPress={onHave}>{t('members.join.have')}</Button>}
    >
      <TextField
        label={t('settings.name')}
        autoComplete="name"
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t('app.email')}
        type="email"
        autoComplete="username"
        isRequired
        isReadOnly={invitation.email !== null}
        value={email}
        onChange={setEmail}
      />
      <PasswordField label={t('app.password')} value={password} onChange={setPassword} />
    </SendForm>
  )
}
