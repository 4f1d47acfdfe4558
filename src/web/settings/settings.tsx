import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { NotFound } from '../app/not-found.tsx'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { SignOutButton } from '../app/sign-out-button.tsx'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { useMayManage } from '../data/me.ts'
import { Tabs } from '../ui/tabs.tsx'
import { AuditPart } from './audit-part.tsx'
import { MembersPart } from './members-part.tsx'
import styles from './settings.module.css'
import { WorkspacePart } from './workspace-part.tsx'
import { YouPart } from './you-part.tsx'

await needWords('settings', 'security', 'members', 'privacy', 'sharing')

const PARTS = ['you', 'members', 'workspace', 'audit'] as const
type Part = (typeof PARTS)[number]

const ICONS: Readonly<Record<Part, string>> = {
  you: 'user-circle',
  members: 'users',
  workspace: 'building',
  audit: 'list-check',
}

/** What one person chooses for themselves, who belongs to the workspace, and what holds for all of it. */
export default function Settings({ part = 'you' }: { readonly part: string | undefined }) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const mayManage = useMayManage()
  const shown = PARTS.filter((id) => id !== 'audit' || mayManage)
  const chosen = shown.find((id) => id === part)
  if (!chosen) return <NotFound />
  return (
    <Screen title={t('settings.title')} isNarrow actions={<SignOutButton icon="logout" />}>
      <Tabs
        label={t('members.tabs')}
        tabs={shown.map((id) => ({ id, label: t(`settings.part.${id}`), icon: ICONS[id] }))}
        value={chosen}
        onChange={(next) => navigate(paths.settings(next))}
      >
        <div className={styles.part}>
          <Suspense fallback={<Waiting />}>{contentOf(chosen)}</Suspense>
        </div>
      </Tabs>
    </Screen>
  )
}

function contentOf(part: Part): ReactNode {
  switch (part) {
    case 'you':
      return <YouPart />
    case 'members':
      return <MembersPart />
    case 'workspace':
      return <WorkspacePart />
    case 'audit':
      return <AuditPart />
    default:
      return part satisfies never
  }
}
