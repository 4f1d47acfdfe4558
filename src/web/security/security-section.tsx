import { useSuspenseQuery } from '@tanstack/react-query'
import { securityQuery } from '../data/security.ts'
import { Identity } from './identity.tsx'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import styles from './security.module.css'
import { useConfirmed } from './use-confirmed.tsx'

/** How one signs in, beside the password. */
export function SecuritySection() {
  const { identity } = useSuspenseQuery(securityQuery).data
  const { ask, dialog } = useConfirmed()
  return (
    <div className={styles.rows}>
      <SecondFactor ask={ask} />
      <Passkeys ask={ask} />
      {identity && <Identity {...identity} ask={ask} />}
      {dialog}
    </div>
  )
}
