import { useState } from 'react'
import { EntrancePage } from '../app/entrance-page.tsx'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import { needWords } from '../app/words.ts'
import { ApiProblem } from '../data/client.ts'
import { useResetPassword } from '../data/members.ts'
import { buttonClass } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasswordField } from './password-field.tsx'
import { Trouble } from './trouble.tsx'

await needWords('members', 'settings')

/** The page of a link to a new password. Its secret stands behind the `#`, where no server's log and no referrer has it. */
export default function NewPassword() {
  const t = useTranslate()
  const reset = useResetPassword()
  const [secret] = useState(() => location.hash.slice(1))
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isDifferent, setIsDifferent] = useState(false)
  const send = () => {
    setIsDifferent(password !== again)
    if (password === again) reset.mutate({ secret, password })
  }
  const isUnusable =
    secret === '' || (reset.error instanceof ApiProblem && reset.error.problem.reason === 'link-unusable')
  if (reset.isSuccess) {
    return (
      <EntrancePage title={t('members.reset.done')}>
        <p role="status">{t('members.reset.done.hint')}</p>
        <ToSignIn />
      </EntrancePage>
    )
  }
  if (isUnusable) {
    return (
      <EntrancePage title={t('members.reset.unusable')}>
        <Trouble>{t('members.reset.unusable.hint')}</Trouble>
        <ToSignIn />
      </EntrancePage>
    )
  }
  return (
    <EntrancePage title={t('members.reset.title')}>
      <p>{t('members.reset.hint')}</p>
      <SendForm sending={reset} onSend={send} send={t('members.reset.submit')}>
        <PasswordField label={t('settings.password.new')} value={password} onChange={setPassword} autoFocus />
        <TextField
          label={t('members.reset.again')}
          type="password"
          autoComplete="new-password"
          isRequired
          value={again}
          onChange={setAgain}
          error={isDifferent ? t('members.reset.different') : undefined}
        />
      </SendForm>
    </EntrancePage>
  )
}

/** A page of its own: who was signed in here is not any more, and the secret leaves the address. */
function ToSignIn() {
  const t = useTranslate()
  return (
    <a href="/" className={buttonClass('primary', 'medium')}>
      {t('app.signIn')}
    </a>
  )
}
