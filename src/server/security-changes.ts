import type { SecurityChange } from './mail/security-letter.ts'
import type { Services } from './services.ts'

/**
 * Writes down that somebody signs in otherwise from now on, in the audit log and to the person: whoever took over an
 * account can't change the locks in silence. Call it after the change.
 */
export async function securityChanged(
  { audit, mail }: Pick<Services, 'audit' | 'mail'>,
  userId: string,
  change: Exclude<SecurityChange, 'second-factor-reset' | 'address-changed'>,
): Promise<void> {
  await audit.recordOfAccount(userId, change)
  await mail.tellOfSecurity(userId, change)
}
