import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendDialog } from '../app/send-dialog.tsx'
import { ProblemLine } from '../app/send-form.tsx'
import { useMe } from '../data/me.ts'
import { erasureQuery, useEraseMe } from '../data/personal-data.ts'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './your-data-section.module.css'

/** Says what goes and what stays, and asks for the person's address and password: it can't be undone. */
export function EraseMeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const { user } = useMe()
  const outlook = useQuery(erasureQuery)
  const erase = useEraseMe()
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const send = () => erase.mutate({ confirm: typed, ...(user.hasPassword ? { password } : {}) })
  const { data } = outlook
  const hindrance = data && hindranceOf(data)
  const isSame = data && typed.trim().toLowerCase() === data.confirm.toLowerCase()
  const isReady = data && !hindrance && isSame && (!user.hasPassword || password !== '')
  return (
    <SendDialog
      title={t('privacy.erase.title')}
      isAlert
      onClose={onClose}
      sending={erase}
      onSend={send}
      send={hindrance ? null : t('privacy.erase.action')}
      variant="danger"
      isDisabled={!isReady}
    >
      {!data && !outlook.isError && <Spinner />}
      <ProblemLine sending={outlook} />
      {data && hindrance && <p role="alert">{t(hindrance, { workspaces: named(data.toHandOver) })}</p>}
      {data && !hindrance && (
        <>
          <ul className={styles.list}>
            <li>{t('privacy.erase.goes')}</li>
            {data.goWithThem.length > 0 && (
              <li>
                {t('privacy.erase.workspaces', {
                  count: data.goWithThem.length,
                  workspaces: named(data.goWithThem),
                })}
              </li>
            )}
            <li>{t('privacy.erase.stays')}</li>
          </ul>
          <TextField
            label={t('privacy.erase.confirm', { confirm: data.confirm })}
            isRequired
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
          {user.hasPassword && (
            <TextField
              label={t('settings.password.current')}
              type="password"
              autoComplete="current-password"
              isRequired
              value={password}
              onChange={setPassword}
            />
          )}
        </>
      )}
    </SendDialog>
  )
}

type Outlook = { readonly toHandOver: readonly { name: string }[]; readonly isLastAccount: boolean }

function hindranceOf({ toHandOver, isLastAccount }: Outlook) {
  if (toHandOver.length > 0) return 'privacy.erase.hand-over'
  return isLastAccount ? 'privacy.erase.last' : null
}

function named(workspaces: readonly { readonly name: string }[]): string {
  return workspaces.map(({ name }) => name).join(', ')
}
