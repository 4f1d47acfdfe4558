import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EntrancePage } from '../app/entrance-page.tsx'
import { useTranslate } from '../app/language.tsx'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { ApiProblem } from '../data/client.ts'
import { useBelongs, useMaybeMe } from '../data/me.ts'
import { type InvitationFacts, invitationQuery } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { buttonClass } from '../ui/button.tsx'
import { AcceptInvitation } from './accept-invitation.tsx'
import { JoinAnew } from './join-anew.tsx'
import { Trouble } from './trouble.tsx'

await needWords('members', 'settings')

/** The page of an invitation's link. Its secret stands behind the `#`, where no server's log and no referrer has it. */
export default function Join() {
  const t = useTranslate()
  const [secret] = useState(() => location.hash.slice(1))
  const { data: invitation, error } = useQuery(invitationQuery(secret))
  if (error) return <Unusable error={error} />
  if (!invitation) return <Waiting />
  const role = t(`members.role.${invitation.role}`)
  return (
    <EntrancePage title={t('members.join.title', { workspace: invitation.workspace })}>
      <p>
        {invitation.invitedBy
          ? t('members.join.by', { name: invitation.invitedBy, role })
          : t('members.join.role', { role })}
      </p>
      <Way secret={secret} invitation={invitation} />
    </EntrancePage>
  )
}

function Way({ secret, invitation }: { readonly secret: string; readonly invitation: InvitationFacts }) {
  const me = useMaybeMe()
  const belongs = useBelongs()
  // Once somebody has begun to say who they are, being signed in is only a step on the way.
  const [wasOut] = useState(me === null && belongs)
  if (me !== null || !belongs) {
    return <AcceptInvitation secret={secret} invitation={invitation} me={me} isAtOnce={wasOut} />
  }
  return <JoinAnew secret={secret} invitation={invitation} />
}

const KNOWN = ['invitation-used', 'invitation-withdrawn', 'invitation-expired'] as const

function Unusable({ error }: { readonly error: unknown }) {
  const t = useTranslate()
  const words = useProblemWords()
  const reason = error instanceof ApiProblem ? error.problem.reason : ''
  const known = KNOWN.find((each) => each === reason)
  return (
    <EntrancePage title={known ? t(`members.join.${known}`) : t('members.join.unusable')}>
      <Trouble>{words(error)}</Trouble>
      <a href="/" className={buttonClass('primary', 'medium')}>
        {t('members.join.home')}
      </a>
    </EntrancePage>
  )
}
