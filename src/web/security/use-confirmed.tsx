import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { ProblemLine, SendForm } from '../app/send-form.tsx'
import { useMe } from '../data/me.ts'
import { NoPasskey, useConfirmByPasskey } from '../data/passkeys.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { securityQuery, useConfirmByPassword } from '../data/security.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'

type Work = () => void

/**
 * Does something once it is sure that it is still the person who sits there: at once where they have said so lately,
 * otherwise after asking. The dialog has to be rendered.
 */
export function useConfirmed(): { readonly ask: (work: Work) => void; readonly dialog: ReactNode } {
  const queries = useQueryClient()
  const words = useProblemWords()
  const [waiting, setWaiting] = useState<Work | null>(null)
  const ask = (work: Work) => {
    queries.fetchQuery({ ...securityQuery, staleTime: 0 }).then(
      ({ isConfirmed }) => (isConfirmed ? work() : setWaiting(() => work)),
      (error: unknown) => toast(words(error), { tone: 'problem' }),
    )
  }
  const go = () => {
    setWaiting(null)
    waiting?.()
  }
  return { ask, dialog: waiting && <ConfirmDialog onClose={() => setWaiting(null)} onConfirmed={go} /> }
}

type ConfirmDialogProps = { readonly onClose: () => void; readonly onConfirmed: () => void }

function ConfirmDialog({ onClose, onConfirmed }: ConfirmDialogProps) {
  const t = useTranslate()
  const { user } = useMe()
  const confirm = useConfirmByPassword()
  const byPasskey = useConfirmByPasskey()
  const { data } = useSuspenseQuery(securityQuery)
  const [password, setPassword] = useState('')
  const hint = user.hasPassword
    ? 'security.confirm.hint'
    : data.passkeys.length > 0
      ? 'security.confirm.hint.passkey'
      : 'security.confirm.again'
  return (
    <Dialog title={t('security.confirm.title')} isOpen onClose={onClose} size="small">
      <SendForm
        sending={confirm}
        onSend={() => confirm.mutate(password, { onSuccess: onConfirmed })}
        send={user.hasPassword ? t('security.confirm.do') : null}
        after={
          data.passkeys.length > 0 && (
            <>
              <Button
                icon="key"
                variant={user.hasPassword ? 'secondary' : 'primary'}
                isPending={byPasskey.isPending}
                onPress={() => byPasskey.mutate(undefined, { onSuccess: onConfirmed })}
              >
                {t('security.confirm.passkey')}
              </Button>
              <ProblemLine
                sending={byPasskey}
                instead={byPasskey.error instanceof NoPasskey ? t('security.confirm.passkey.none') : null}
              />
            </>
          )
        }
      >
        <p>{t(hint, { name: data.identity?.name ?? '' })}</p>
        {user.hasPassword && (
          <TextField
            label={t('app.password')}
            type="password"
            autoComplete="current-password"
            isRequired
            autoFocus
            value={password}
            onChange={setPassword}
          />
        )}
      </SendForm>
    </Dialog>
  )
}
