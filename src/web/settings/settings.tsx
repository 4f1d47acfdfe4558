import type { ReactNode } from 'react'
import { useTranslate } from '../app/language.tsx'
import { LanguageSelect } from '../app/language-select.tsx'
import { Screen } from '../app/screen.tsx'
import { THEME_CHOICES, useTheme } from '../app/theme.ts'
import { needWords } from '../app/words.ts'
import { useMe, usePatchMe, useSignOut } from '../data/me.ts'
import { SecuritySection } from '../security/security-section.tsx'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { EmbeddingForm } from './embedding-form.tsx'
import { InviteSection } from './invite-section.tsx'
import { MailSection, useIsMailOffered } from './mail-section.tsx'
import { MembersSection } from './members-section.tsx'
import { NameForm } from './name-form.tsx'
import { RetentionForm } from './retention-form.tsx'
import { SessionsSection } from './sessions-section.tsx'
import styles from './settings.module.css'
import { Tokens } from './tokens.tsx'
import { WorkspaceForm } from './workspace-form.tsx'
import { WorkspacesSection } from './workspaces-section.tsx'
import { YourDataSection } from './your-data-section.tsx'

await needWords('settings', 'security', 'members', 'privacy', 'sharing')

const THEME_ICONS = { system: 'device-desktop', light: 'sun', dark: 'moon' } as const

/** What one person chooses for themselves, and the workspace's name. */
export default function Settings() {
  const t = useTranslate()
  const { role } = useMe()
  const signOut = useSignOut()
  const isMailOffered = useIsMailOffered()
  const mayManage = role === 'owner' || role === 'admin'
  return (
    <Screen
      title={t('settings.title')}
      isNarrow
      actions={
        <Button icon="logout" onPress={() => signOut.mutate()} isPending={signOut.isPending}>
          {t('settings.signOut')}
        </Button>
      }
    >
      <Section title={t('settings.looks')}>
        <Looks />
      </Section>
      <Section title={t('settings.account')}>
        <NameForm />
      </Section>
      <Section title={t('settings.credentials')} hint={t('settings.credentials.hint')}>
        <CredentialsForm />
      </Section>
      <Section title={t('security.title')} hint={t('security.hint')}>
        <SecuritySection />
      </Section>
      {isMailOffered && (
        <Section title={t('security.mail')} hint={t('security.mail.hint')}>
          <MailSection />
        </Section>
      )}
      <Section title={t('members.sessions')}>
        <SessionsSection />
      </Section>
      {mayManage && (
        <Section title={t('settings.workspace')}>
          <WorkspaceForm />
        </Section>
      )}
      <Section title={t('members.title')}>
        <MembersSection mayManage={mayManage} />
      </Section>
      {mayManage && (
        <Section title={t('members.invite')} hint={t('members.invite.hint')}>
          <InviteSection />
        </Section>
      )}
      {mayManage && (
        <Section title={t('sharing.embedding.title')} hint={t('sharing.embedding.hint')}>
          <EmbeddingForm />
        </Section>
      )}
      {mayManage && (
        <Section title={t('privacy.retention')} hint={t('privacy.retention.hint')}>
          <RetentionForm />
        </Section>
      )}
      <Section title={t('sharing.tokens.title')} hint={t('sharing.tokens.hint')}>
        <Tokens />
      </Section>
      <Section title={t('members.workspaces')}>
        <WorkspacesSection />
      </Section>
      <Section title={t('privacy.title')} hint={t('privacy.hint')}>
        <YourDataSection />
      </Section>
    </Screen>
  )
}

type SectionProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode }

function Section({ title, hint, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  )
}

function Looks() {
  const t = useTranslate()
  const patch = usePatchMe()
  const [theme, setTheme] = useTheme()
  return (
    <>
      <LanguageSelect onChoose={(language) => patch.mutate({ language })} />
      <SegmentedControl
        label={t('settings.theme')}
        isLabelShown
        options={THEME_CHOICES.map((id) => ({ id, label: t(`settings.theme.${id}`), icon: THEME_ICONS[id] }))}
        value={theme}
        onChange={(next) => {
          setTheme(next)
          patch.mutate({ theme: next })
        }}
      />
    </>
  )
}
