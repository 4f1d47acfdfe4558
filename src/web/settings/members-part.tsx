import { useTranslate } from '../app/language.tsx'
import { useMayManage } from '../data/me.ts'
import { InviteSection } from './invite-section.tsx'
import { MembersSection } from './members-section.tsx'
import { Section } from './section.tsx'

/** Who belongs to the workspace, and who is asked to. */
export function MembersPart() {
  const t = useTranslate()
  const mayManage = useMayManage()
  return (
    <>
      <Section title={t('members.title')}>
        <MembersSection />
      </Section>
      {mayManage && (
        <Section title={t('members.invite')} hint={t('members.invite.hint')}>
          <InviteSection />
        </Section>
      )}
    </>
  )
}
