import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { Icon } from '../ui/icon.tsx'

const REASONS = ['failed', 'no-verified-email', 'not-invited', 'connect'] as const
type OidcReason = (typeof REASONS)[number]

/** What the server writes into the address when somebody comes back from the other service; null for anything else. */
export function oidcReasonIn(reason: string | null): OidcReason | null {
  return REASONS.find((each) => reason === `oidc-${each}`) ?? null
}

/** Says why signing in at the other service did not bring the person in, and what does. */
export function OidcNotice({ reason, name }: { readonly reason: OidcReason; readonly name: string }) {
  const t = useTranslate()
  return (
    <div className={styles.refused} role="alert">
      <Icon name="alert-circle" size={20} />
      <div>
        <p className={styles.reason}>{t(`signIn.oidc.${reason}`, { name })}</p>
        <p>{t(`signIn.oidc.${reason}.remedy`, { name })}</p>
      </div>
    </div>
  )
}
