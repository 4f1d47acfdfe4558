import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { useMayManage, useMe } from '../data/me.ts'
import {
  GIVEN_ROLES,
  type GivenRole,
  type Member,
  membersQuery,
  useChangeRole,
  useHandOver,
  useRemoveMember,
} from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { ResetSecondFactor } from '../security/reset-second-factor.tsx'
import { useConfirmed } from '../security/use-confirmed.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { EraseMemberDialog } from './erase-member-dialog.tsx'
import styles from './members.module.css'
import { PasswordLinkDialog } from './password-link-dialog.tsx'

/** What is asked about a member before it is done. */
type Asked = { readonly about: 'password' | 'owner' | 'removal' | 'erasure'; readonly member: Member }

/** Who belongs to the workspace; administrators change roles, remove people and help those who forgot their password. */
export function MembersSection() {
  const t = useTranslate()
  const { data: members } = useSuspenseQuery(membersQuery)
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const confirmed = useConfirmed()
  const { list, keep } = useKeptFocus<HTMLUListElement>()
  const askAbout = (about: Asked['about'], member: Member) => {
    const show = () => setAsked({ about, member })
    // They alone could not take it back: whoever sits before an open window is asked who they are.
    if (about === 'erasure' || about === 'owner') confirmed.ask(show)
    else show()
  }
  return (
    <>
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label={t('members.title')}>
        {members.map((member) => (
          <MemberRow key={member.userId} member={member} onAsk={(about) => askAbout(about, member)} />
        ))}
      </ul>
      {asked?.about === 'password' && <PasswordLinkDialog member={asked.member} onClose={close} />}
      {asked?.about === 'owner' && <HandOver member={asked.member} onClose={close} onDone={keep} />}
      {asked?.about === 'removal' && <Removal member={asked.member} onClose={close} onDone={keep} />}
      {asked?.about === 'erasure' && <EraseMemberDialog member={asked.member} onClose={close} onDone={keep} />}
      {confirmed.dialog}
    </>
  )
}

type MemberRowProps = { readonly member: Member; readonly onAsk: (about: Asked['about']) => void }

function MemberRow({ member, onAsk }: MemberRowProps) {
  const { userId, name, role, email, joinedAt, hasSecondFactor } = member
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const { user, role: ownRole } = useMe()
  const mayManage = useMayManage()
  const change = useChangeRole()
  const roles = GIVEN_ROLES.map((id) => ({
    id,
    label: t(`members.role.${id}`),
    description: t(`members.role.${id}.hint`),
  }))
  const since = t('members.since', { date: format.date(joinedAt) })
  const isManaged = mayManage && role !== 'owner' && userId !== user.id
  return (
    <li className={styles.row}>
      <Avatar seed={userId} size={36} />
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {userId === user.id ? t('members.you', { name }) : name}
        </p>
        <p className={styles.soft}>{email ?? since}</p>
      </div>
      {isManaged ? (
        <div className={styles.means}>
          <div className={styles.role}>
            <Select<GivenRole>
              label={t('members.role.of', { name })}
              isLabelHidden
              options={roles}
              value={role}
              onChange={(next) =>
                change.mutate(
                  { id: userId, role: next },
                  { onError: (error: unknown) => toast(words(error), { tone: 'problem' }) },
                )
              }
            />
          </div>
          {hasSecondFactor && <ResetSecondFactor userId={userId} name={name} />}
          <MenuTrigger>
            <IconButton icon="dots-vertical" label={t('members.more', { name })} />
            <Menu placement="bottom end">
              <MenuItem icon="key" onAction={() => onAsk('password')}>
                {t('members.passwordLink')}
              </MenuItem>
              {ownRole === 'owner' && (
                <MenuItem icon="star" onAction={() => onAsk('owner')}>
                  {t('members.handOver')}
                </MenuItem>
              )}
              <MenuSeparator />
              <MenuItem icon="trash" isDanger onAction={() => onAsk('removal')}>
                {t('members.remove')}
              </MenuItem>
              <MenuItem icon="trash-x" isDanger onAction={() => onAsk('erasure')}>
                {t('members.erase')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        </div>
      ) : (
        <span className={styles.soft}>{t(`members.role.${role}`)}</span>
      )}
    </li>
  )
}

type AboutMemberProps = { readonly member: Member; readonly onClose: () => void; readonly onDone: () => void }

function HandOver({ member: { userId, name }, onClose, onDone }: AboutMemberProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const handOver = useHandOver()
  return (
    <Confirm
      title={t('members.handOver.title', { name })}
      isOpen
      onClose={onClose}
      action={t('members.handOver')}
      onConfirm={() =>
        handOver.mutate(userId, {
          onSuccess: () => {
            onDone()
            toast(t('members.handedOver', { name }))
          },
          onError: (error) => toast(words(error), { tone: 'problem' }),
        })
      }
    >
      <p>{t('members.handOver.hint', { name })}</p>
    </Confirm>
  )
}

function Removal({ member: { userId, name }, onClose, onDone }: AboutMemberProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const remove = useRemoveMember()
  return (
    <Confirm
      title={t('members.remove.title', { name })}
      isOpen
      onClose={onClose}
      action={t('members.remove')}
      onConfirm={() =>
        remove.mutate(userId, {
          onSuccess: () => {
            onDone()
            toast(t('members.removed', { name }))
          },
          onError: (error) => toast(words(error), { tone: 'problem' }),
        })
      }
    >
      <p>{t('members.remove.hint')}</p>
    </Confirm>
  )
}
