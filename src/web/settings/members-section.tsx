import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { useMe } from '../data/me.ts'
import { GIVEN_ROLES, type GivenRole, membersQuery, useChangeRole, useRemoveMember } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { ResetSecondFactor } from '../security/reset-second-factor.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './members.module.css'

/** Who belongs to the workspace; administrators change roles and remove people. */
export function MembersSection({ mayManage }: { readonly mayManage: boolean }) {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const { user } = useMe()
  const { data: members } = useSuspenseQuery(membersQuery)
  const change = useChangeRole()
  const remove = useRemoveMember()
  const [leaving, setLeaving] = useState<{ readonly userId: string; readonly name: string } | null>(null)
  const problem = { onError: (error: unknown) => toast(words(error), { tone: 'problem' }) } as const
  const roles = GIVEN_ROLES.map((id) => ({
    id,
    label: t(`members.role.${id}`),
    description: t(`members.role.${id}.hint`),
  }))
  return (
    <ul className={styles.list}>
      {members.map(({ userId, name, role, email, joinedAt, hasSecondFactor }) => (
        <li key={userId} className={styles.row}>
          <div className={styles.words}>
            <p>{userId === user.id ? t('members.you', { name }) : name}</p>
            <p className={styles.soft}>{email ?? t('members.since', { date: format.date(joinedAt) })}</p>
          </div>
          {mayManage && role !== 'owner' && userId !== user.id ? (
            <>
              <div className={styles.role}>
                <Select<GivenRole>
                  label={t('members.role.of', { name })}
                  isLabelHidden
                  options={roles}
                  value={role}
                  onChange={(next) => change.mutate({ id: userId, role: next }, problem)}
                />
              </div>
              {hasSecondFactor && <ResetSecondFactor userId={userId} name={name} />}
              <Button size="small" onPress={() => setLeaving({ userId, name })}>
                {t('members.remove')}
              </Button>
            </>
          ) : (
            <span className={styles.soft}>{t(`members.role.${role}`)}</span>
          )}
        </li>
      ))}
      {leaving && (
        <Confirm
          title={t('members.remove.title', { name: leaving.name })}
          isOpen
          onClose={() => setLeaving(null)}
          action={t('members.remove')}
          onConfirm={() =>
            remove.mutate(leaving.userId, {
              ...problem,
              onSuccess: () => toast(t('members.removed', { name: leaving.name })),
            })
          }
        >
          <p>{t('members.remove.hint')}</p>
        </Confirm>
      )}
    </ul>
  )
}
