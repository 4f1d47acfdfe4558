import { useEffect, useRef } from 'react'
import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { type Me, useSignOut } from '../data/me.ts'
import { type InvitationFacts, useAcceptInvitation, useEnterWorkspace } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Trouble } from './trouble.tsx'

type AcceptInvitationProps = {
  readonly secret: string
  readonly invitation: InvitationFacts
  /** Null for somebody who is signed in and belongs to no workspace. */
  readonly me: Me | null
  /** They have just signed in on this page, in order to join. */
  readonly isAtOnce: boolean
}

/** For somebody who is signed in: to join as who they are, or to say why they can't. */
export function AcceptInvitation({ secret, invitation, me, isAtOnce }: AcceptInvitationProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const accept = useAcceptInvitation()
  const enter = useEnterWorkspace()
  const isMember = me?.workspaces.some(({ id }) => id === invitation.workspaceId) ?? false
  const isForAnother = me !== null && invitation.email !== null && invitation.email !== me.user.email?.toLowerCase()
  const mayJoin = !isMember && !isForAnother
  const begun = useRef(false)
  useEffect(() => {
    if (!isAtOnce || !mayJoin || begun.current) return
    begun.current = true
    accept.mutate(secret)
  })
  if (isMember) {
    return (
      <div className={styles.form}>
        <p role="status">{t('members.join.member')}</p>
        <Button
          variant="primary"
          onPress={() => enter.mutate(invitation.workspaceId)}
          isPending={enter.isPending || enter.isSuccess}
        >
          {t('members.join.open')}
        </Button>
      </div>
    )
  }
  if (isForAnother) {
    return (
      <div className={styles.form}>
        <Trouble>
          {t('members.join.another', { email: invitation.email ?? '', own: me?.user.email ?? me?.user.name ?? '' })}
        </Trouble>
        <OtherAccount isMain />
      </div>
    )
  }
  return (
    <div className={styles.form}>
      {me && <p>{t('members.join.as', { name: me.user.name })}</p>}
      {me && <p className={styles.hint}>{t('members.join.beside', { workspace: me.workspace.name })}</p>}
      <p className={styles.error} role="alert">
        {accept.isError && words(accept.error)}
      </p>
      <Button variant="primary" onPress={() => accept.mutate(secret)} isPending={accept.isPending || accept.isSuccess}>
        {t('members.join.accept')}
      </Button>
      <OtherAccount />
    </div>
  )
}

/** The page stays, and asks who one is. */
function OtherAccount({ isMain = false }: { readonly isMain?: boolean }) {
  const t = useTranslate()
  const signOut = useSignOut(() => location.reload())
  return (
    <Button
      variant={isMain ? 'primary' : 'quiet'}
      icon="logout"
      onPress={() => signOut.mutate()}
      isPending={signOut.isPending}
    >
      {t('members.join.other')}
    </Button>
  )
}
