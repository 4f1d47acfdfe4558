import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import { useMe, useSetCredentials } from '../data/me.ts'
import { useConfirmed } from '../security/use-confirmed.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'

/** The same least length as the server's. */
const SHORTEST_PASSWORD = 8

/** E-mail and password, so that the person can come back without the printed link. */
export function CredentialsForm() {
  const t = useTranslate()
  const { user } = useMe()
  const set = useSetCredentials()
  const { ask, dialog } = useConfirmed()
  const [email, setEmail] = useState(user.email ?? '')
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const save = () => {
    const credentials = { email: email.trim(), password, ...(user.hasPassword ? { currentPassword: current } : {}) }
    const change = () =>
      set.mutate(credentials, {
        onSuccess: () => {
          setPassword('')
          setCurrent('')
          toast(t('settings.credentials.saved'))
        },
      })
    if (user.hasPassword) change()
    else ask(change)
  }
  return (
    <>
      <SendForm
        sending={set}
        onSend={save}
        send={user.hasPassword ? t('ui.save') : t('settings.credentials.set')}
        variant={user.hasPassword ? 'secondary' : 'primary'}
        isNarrow
      >
        <TextField
          label={t('app.email')}
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
        />
        {user.hasPassword && (
          <TextField
            label={t('settings.password.current')}
            type="password"
            autoComplete="current-password"
            isRequired
            value={current}
            onChange={setCurrent}
          />
        )}
        <TextField
          label={user.hasPassword ? t('settings.password.new') : t('app.password')}
          description={t('settings.password.hint', { least: SHORTEST_PASSWORD })}
          type="password"
          autoComplete="new-password"
          isRequired
          minLength={SHORTEST_PASSWORD}
          maxLength={128}
          value={password}
          onChange={setPassword}
        />
      </SendForm>
      {dialog}
    </>
  )
}
