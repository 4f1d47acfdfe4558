import { useTranslate } from '../app/language.tsx'
import { LanguageSelect } from '../app/language-select.tsx'
import { THEME_CHOICES, useTheme } from '../app/theme.ts'
import { usePatchMe } from '../data/me.ts'
import { SecuritySection } from '../security/security-section.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { MailSection, useIsMailOffered } from './mail-section.tsx'
import { NameForm } from './name-form.tsx'
import { Section } from './section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { Tokens } from './tokens.tsx'
import { YourDataSection } from './your-data-section.tsx'

const THEME_ICONS = { system: 'device-desktop', light: 'sun', dark: 'moon' } as const

/** What one person chooses for themselves. */
export function YouPart() {
  const t = useTranslate()
  const isMailOffered = useIsMailOffered()
  return (
    <>
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
      <Section title={t('sharing.tokens.title')} hint={t('sharing.tokens.hint')}>
        <Tokens />
      </Section>
      <Section title={t('privacy.title')} hint={t('privacy.hint')}>
        <YourDataSection />
      </Section>
    </>
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
