import { useSuspenseQuery } from '@tanstack/react-query'
import { useFormat, useTranslate } from '../app/language.tsx'
import { securityQuery } from '../data/security.ts'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import styles from './security.module.css'
import { useConfirmed } from './use-confirmed.tsx'

/** How one signs in, beside the password. */
export function SecuritySection() {
  const t = useTranslate()
  const format = useFormat()
  const { identity } = useSuspenseQuery(securityQuery).data
  const { ask, dialog } = useConfirmed()
  return (
    <div className={styles.rows}>
      <SecondFactor ask={ask} />
      <Passkeys ask={ask} />
      {identity && (
        <div>
          <h3 className={styles.name}>{identity.name}</h3>
          <p className={styles.soft}>{t('security.identity', { date: format.date(identity.since) })}</p>
        </div>
      )}
      {dialog}
    </div>
  )
}
