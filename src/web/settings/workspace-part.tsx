import { useTranslate } from '../app/language.tsx'
import { useMayManage } from '../data/me.ts'
import { EmbeddingForm } from './embedding-form.tsx'
import { RetentionForm } from './retention-form.tsx'
import { Section } from './section.tsx'
import { SignInRules } from './sign-in-rules.tsx'
import { WorkspaceForm } from './workspace-form.tsx'
import { WorkspacesSection } from './workspaces-section.tsx'

/** What holds for the whole workspace, and the others that one belongs to. */
export function WorkspacePart() {
  const t = useTranslate()
  const mayManage = useMayManage()
  return (
    <>
      {mayManage && (
        <Section title={t('settings.workspace')}>
          <WorkspaceForm />
        </Section>
      )}
      {mayManage && (
        <Section title={t('security.rules')} hint={t('security.rules.hint')}>
          <SignInRules />
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
      <Section title={t('members.workspaces')}>
        <WorkspacesSection />
      </Section>
    </>
  )
}
