import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { GIVEN_ROLES, type GivenRole, invitationsQuery, useInvite, useWithdraw } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { SecretField } from '../sharing/secret-field.tsx'
import sharing from '../sharing/sharing.module.css'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import styles from './members.module.css'
import form from './settings.module.css'

/** Makes a link to hand over, and lists those that still work. */
export function InviteSection() {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const invite = useInvite()
  const withdraw = useWithdraw()
  const { data: invitations } = useSuspenseQuery(invitationsQuery)
  const { list, keep } = useKeptFocus<HTMLUListElement>()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<GivenRole>('editor')
  const make = (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    invite.mutate({ role, ...(address === '' ? {} : { email: address }) }, { onSuccess: () => setEmail('') })
  }
  const made = invite.data
  const link = made ? `${location.origin}${paths.join()}#${made.secret}` : ''
  return (
    <>
      <form className={form.form} onSubmit={make}>
        <TextField
          label={t('members.invite.email')}
          description={t('members.invite.email.hint')}
          type="email"
          isOptional
          value={email}
          onChange={setEmail}
        />
        <Select<GivenRole>
          label={t('members.role')}
          options={GIVEN_ROLES.map((id) => ({
            id,
            label: t(`members.role.${id}`),
            description: t(`members.role.${id}.hint`),
          }))}
          value={role}
          onChange={setRole}
        />
        <p className={form.problem} role="alert">
          {invite.isError && words(invite.error)}
        </p>
        <Button type="submit" isPending={invite.isPending}>
          {t('members.invite.make')}
        </Button>
      </form>
      {made && (
        <div className={sharing.made} role="status">
          {made.isMailed && <p>{t('members.invite.mailed', { email: made.email ?? '' })}</p>}
          <SecretField key={made.id} label={t('members.invite.made')} value={link} />
          <p className={styles.soft}>{t('members.invite.made.hint', { date: format.dateTime(made.expiresAt) })}</p>
        </div>
      )}
      {invitations.length > 0 && <h3 className={styles.head}>{t('members.invitations')}</h3>}
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label={t('members.invitations')}>
        {invitations.map(({ id, email, role, expiresAt }) => {
          const name = email ?? t('members.invitation.anybody')
          const date = format.dateTime(expiresAt)
          return (
            <li key={id} className={styles.row}>
              <div className={styles.words}>
                <p>{name}</p>
                <p className={styles.soft}>
                  {t('members.invitation.until', { role: t(`members.role.${role}`), date })}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t('members.withdraw.of', { name })}
                onPress={() =>
                  withdraw.mutate(id, {
                    onSuccess: () => {
                      keep()
                      toast(t('members.withdrawn'))
                    },
                    onError: (error) => toast(words(error), { tone: 'problem' }),
                  })
                }
              >
                {t('members.withdraw')}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
