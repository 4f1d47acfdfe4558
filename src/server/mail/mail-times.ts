/** When mails go out, in milliseconds. */
export type MailTimes = {
  /** How often the queue is looked at for what another process put into it. */
  readonly pollMs: number
  /** What is written in a thread within this time goes out together. */
  readonly threadDelayMs: number
  /** Between two mails about one thread to one person. */
  readonly threadPauseMs: number
  /** Between two mails of another kind about one thing. */
  readonly pauseMs: number
  /** Before the second try; each further one waits twice as long, at most an hour. */
  readonly retryMs: number
}

export const MAIL_TIMES: MailTimes = {
  pollMs: 15_000,
  threadDelayMs: 30_000,
  threadPauseMs: 10 * 60_000,
  pauseMs: 60_000,
  retryMs: 60_000,
}

const LONGEST_RETRY_MS = 60 * 60_000

/** How long to wait after that many tries. */
export function retryAfter(tries: number, { retryMs }: MailTimes): number {
  return Math.min(retryMs * 2 ** Math.max(0, tries - 1), LONGEST_RETRY_MS)
}
