import type { MailSettings } from './mail-settings.ts'

/** One mail, ready to go. */
export type Message = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Whoever carries mails out of the house. */
export type Mailer = {
  /** Resolves when the next server has taken the mail over; rejects otherwise. */
  send(message: Message): Promise<void>
  close(): void
}

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

/** Sends by SMTP; a connection stays open for a while, for the next mail. */
export async function createSmtpMailer({ smtpUrl, from }: MailSettings): Promise<Mailer> {
  // Only those who send mails read it.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Our mails carry text alone; nothing that they say can make the server read files or fetch addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text, html }) => {
      await transport.sendMail({
        from,
        // As an object: an address is never read as a list of addresses.
        to: { name: '', address: to },
        subject: oneLine(subject),
        text,
        html,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

/** Whether the server will never take this mail, however often it is tried (RFC 5321, 4.2.1). */
export function isRefusedForGood(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0
  // A password that is refused is mended by who runs this, and the mails that waited go out then.
  return code >= 550 && code < 560
}

/** Titles are people’s own words; a line break in one would begin another header. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
