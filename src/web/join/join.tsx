import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { EntrancePage } from '../app/entrance-page.tsx'
import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { needWords } from '../app/words.ts'
import { useMaybeMe } from '../data/me.ts'
import { invitationQuery, useAcceptInvitation, useJoin } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

await needWords('members', 'settings')

/** The page of an invitation's link. Its secret stands behind the `#`, where no server's log and no referrer has it. */
export default function Join() {
  const t = useTranslate()
  const words = useProblemWords()
  const [secret] = useState(() => location.hash.slice(1))
  const { data: invitation, error } = useQuery(invitationQuery(secret))
  const me = useMaybeMe()
  const title = invitation
    ? t('members.join.title', { workspace: invitation.workspace })
    : error
      ? t('members.join.unusable')
      : 'Polku'
  const role = invitation && t(`members.role.${invitation.role}`)
  return (
    <EntrancePage title={title}>
      {error && <p role="alert">{words(error)}</p>}
      {error && <Link href="/">{t('members.join.home')}</Link>}
      {invitation && role && (
        <p>
          {invitation.invitedBy
            ? t('members.join.by', { name: invitation.invitedBy, role })
            : t('members.join.role', { role })}
        </p>
      )}
      {invitation && (me ? <Accept secret={secret} /> : <NewAccount secret={secret} email={invitation.email} />)}
    </EntrancePage>
  )
}

function Accept({ secret }: { readonly secret: string }) {
  const t = useTranslate()
  const words = useProblemWords()
  const me = useMaybeMe()
  const accept = useAcceptInvitation()
  return (
    <div className={styles.form}>
      <p>{t('members.join.as', { name: me?.user.name ?? '' })}</p>
      <p className={styles.error} role="alert">
        {accept.isError && words(accept.error)}
      </p>
      <Button variant="primary" onPress={() => accept.mutate(secret)} isPending={accept.isPending}>
        {t('members.join.accept')}
      </Button>
    </div>
  )
}

/** The same least length as the server's. */
const SHORTEST_PASSWORD = 8

function NewAccount({ secret, email: given }: { readonly secret: string; readonly email: string | null }) {
  const t = useTranslate()
  const words = useProblemWords()
  const join = useJoin()
  const [name, setName] = useState('')
  const [email, setEmail] = useState(given ?? '')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    join.mutate({ secret, name: name.trim(), email: email.trim(), password })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
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
        isReadOnly={given !== null}
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t('app.password')}
        description={t('settings.password.hint', { least: SHORTEST_PASSWORD })}
        type="password"
        autoComplete="new-password"
        isRequired
        minLength={SHORTEST_PASSWORD}
        maxLength={128}
        value={password}
        onChange={setPassword}
      />
      <p className={styles.error} role="alert">
        {join.isError && words(join.error)}
      </p>
      <Button variant="primary" type="submit" isPending={join.isPending}>
        {t('members.join.new.submit')}
      </Button>
    </form>
  )
}
