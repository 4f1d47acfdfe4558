import { z } from 'zod'
import { StartProblem } from '../start-problem.ts'

/** The SMTP server that mails go through, and whom they come from. */
export type MailSettings = {
  /** `smtp://` or `smtps://`, with name and password where it asks for them. */
  readonly smtpUrl: string
  /** An address, or `Name <address>`. */
  readonly from: string
}

/**
 * `SMTP_URL` and `MAIL_FROM`; null where there are none. Throws a `StartProblem` that does not repeat the URL, since a
 * password stands in it.
 */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const { SMTP_URL: smtpUrl = '', MAIL_FROM: from = '' } = env
  if (smtpUrl === '') return null
  const url = URL.parse(smtpUrl)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new StartProblem('server.start.smtp-invalid', {})
  }
  if (!z.email().safeParse(addressIn(from)).success) throw new StartProblem('server.start.mail-from-invalid', { from })
  return { smtpUrl, from }
}

function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}
