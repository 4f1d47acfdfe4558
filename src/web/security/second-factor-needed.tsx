import { useSuspenseQuery } from '@tanstack/react-query'
import { EntrancePage } from '../app/entrance-page.tsx'
import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { SignOutButton } from '../app/sign-out-button.tsx'
import { needWords } from '../app/words.ts'
import { useMe } from '../data/me.ts'
import { securityQuery } from '../data/security.ts'
import { CredentialsForm } from '../settings/credentials-form.tsx'
import { Button } from '../ui/button.tsx'
import { ToastRegion } from '../ui/toast-region.tsx'
import WorkspaceSwitcher from '../workspaces/workspace-switcher.tsx'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import rows from './security.module.css'
import { useConfirmed } from './use-confirmed.tsx'

await needWords('settings', 'security', 'members', 'sharing')

/**
 * For a member who lacks the second factor that the workspace asks for: what it takes to set it up. It stays until they go
 * on, since the recovery codes are shown once.
 */
export default function SecondFactorNeeded({ onGoOn }: { readonly onGoOn: () => void }) {
  const t = useTranslate()
  const { user, workspace, workspaces } = useMe()
  const { passkeys } = useSuspenseQuery(securityQuery).data
  const { ask, dialog } = useConfirmed()
  const isDone = !workspace.asksForSecondFactor
  return (
    <EntrancePage title={t('security.needed.title', { workspace: workspace.name })}>
      <p role="status">{t(isDone ? 'security.needed.done' : 'security.needed.about')}</p>
      {!isDone && user.hasPassword && passkeys.length > 0 && <p>{t('security.needed.password')}</p>}
      <div className={rows.rows}>
        {!user.hasPassword && <CredentialsForm />}
        <SecondFactor ask={ask} isAsked={!isDone} />
        {!user.hasPassword && <Passkeys ask={ask} />}
      </div>
      <div className={styles.form}>
        {isDone && (
          <Button variant="primary" onPress={onGoOn}>
            {t('security.needed.go')}
          </Button>
        )}
        {workspaces.length > 1 && <WorkspaceSwitcher isNarrow={false} />}
        <SignOutButton variant="quiet" />
      </div>
      {dialog}
      <ToastRegion />
    </EntrancePage>
  )
}
