import type { MailKind } from '../../storage/database.ts'
import type { NewInboxItem } from '../../storage/inbox.ts'
import type { DueMail, Mails } from '../../storage/mails.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Device } from '../accounts/device.ts'
import { faultLine, type Log } from '../log.ts'
import type { Letter } from './compose.ts'
import { compose } from './compose.ts'
import { invitationLetter } from './invitation-letter.ts'
import { MAIL_TIMES, type MailTimes, retryAfter } from './mail-times.ts'
import { isRefusedForGood, type Mailer } from './mailer.ts'
import { ownerLetter } from './owner-letter.ts'
import { passwordLetter } from './password-letter.ts'
import { aboutBrowser, aboutChange, type SecurityChange, securityLetter } from './security-letter.ts'
import { threadLetter } from './thread-letter.ts'

type Queue = { readonly mails: Mails }

/** Mails to people. Each method only notes what is to be written; it is written and sent afterwards, however long that takes. */
export type Mail = {
  /** False: no SMTP server is set, and nothing is ever noted or sent. */
  readonly isOn: boolean
  /** A link to a new password, for the person of the account. */
  askForPassword(userId: string): Promise<void>
  invite(invitationId: string): Promise<void>
  /**
   * That something about how the person signs in has changed.
   * @param formerAddress where it goes if not to the account's own address: one that the account had until then
   */
  tellOfSecurity(userId: string, change: SecurityChange, formerAddress?: string | null): Promise<void>
  /** That somebody signed in with a browser that doesn't remember the account. */
  tellOfNewBrowser(userId: string, device: Device): Promise<void>
  /** That somebody owns the workspace from now on. */
  tellOwner(userId: string, workspaceId: string): Promise<void>
  /** @param within the transaction that also makes the items */
  tellOfThreads(items: readonly NewInboxItem[], within: Queue): Promise<void>
  close(): Promise<void>
}

/** What letters are made of. */
export type LetterParts = {
  readonly storage: Storage
  readonly accounts: Accounts
  /** Where people reach Polku, without a slash at the end. */
  readonly publicUrl: string
  readonly now: () => number
}

export type MailParts = LetterParts & { readonly log: Log; readonly times?: MailTimes | undefined }

const BATCH = 20
const HOLD_MS = 2 * 60_000
/** With the pauses between them, about two days. */
const TRIES = 50
const DAY_MS = 24 * 60 * 60_000

/** @param mailer null: no SMTP server is set */
export function openMail(parts: MailParts, mailer: Mailer | null): Mail {
  if (mailer === null) return NO_MAIL
  const { storage, log, times = MAIL_TIMES } = parts
  let running: Promise<void> = Promise.resolve()
  let isClosed = false

  const pauseAfter = ({ kind }: DueMail) => (kind === 'thread' ? times.threadPauseMs : times.pauseMs)

  async function send(): Promise<void> {
    for (const due of isClosed ? [] : await storage.mails.take(BATCH, HOLD_MS)) {
      try {
        const letter = await LETTERS[due.kind](parts, due)
        if (letter) await mailer?.send(compose(letter.to, letter))
        await storage.mails.settle(due, { isSent: letter !== null, pauseMs: pauseAfter(due) })
      } catch (error) {
        const tries = due.attempts + 1
        log(faultLine(`mail ${due.kind}, try ${tries}`, error))
        if (isRefusedForGood(error) || tries >= TRIES) await storage.mails.settle(due, { isSent: false, pauseMs: 0 })
        else await storage.mails.postpone(due, retryAfter(tries, times))
      }
    }
  }

  /** One round after the other, never two at once. */
  function wake(): void {
    running = running.then(send).catch((error) => log(faultLine('mail', error)))
  }
  /** By the time that what was just noted is due. */
  const wakeIn = (delayMs: number) => void setTimeout(wake, delayMs + 20).unref()

  const poll = setInterval(wake, times.pollMs).unref()
  const tidy = setInterval(() => void storage.mails.forget(DAY_MS).catch(() => {}), DAY_MS / 24).unref()
  wake()

  async function note(kind: Exclude<MailKind, 'thread'>, userId: string | null, about: string): Promise<void> {
    await storage.mails.add({ kind, userId, about, delayMs: 0, pauseMs: times.pauseMs })
    wakeIn(0)
  }

  return {
    isOn: true,
    askForPassword: (userId) => note('password', userId, ''),
    invite: (invitationId) => note('invitation', null, invitationId),
    tellOfSecurity: (userId, change, formerAddress = null) =>
      note('security', userId, aboutChange(change, formerAddress)),
    tellOfNewBrowser: (userId, device) => note('security', userId, aboutBrowser(device)),
    tellOwner: (userId, workspaceId) => note('owner', userId, workspaceId),
    async tellOfThreads(items, { mails }) {
      const { threadDelayMs: delayMs, threadPauseMs: pauseMs } = times
      // In one order, so that two who write at once never wait for each other.
      for (const { userId, threadId } of items.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))) {
        await mails.add({ kind: 'thread', userId, about: threadId, delayMs, pauseMs })
      }
      if (items.length > 0) wakeIn(delayMs)
    },
    async close() {
      isClosed = true
      clearInterval(poll)
      clearInterval(tidy)
      // What is being sent is brought to its end, within the time that a silent server is given.
      await running
      mailer.close()
    },
  }
}

/** Where no SMTP server is set. */
export const NO_MAIL: Mail = {
  isOn: false,
  askForPassword: async () => {},
  invite: async () => {},
  tellOfSecurity: async () => {},
  tellOfNewBrowser: async () => {},
  tellOwner: async () => {},
  tellOfThreads: async () => {},
  close: async () => {},
}

/** A letter to somebody; null where there is nothing to say any more, or nobody to say it to. */
export type AddressedLetter = Letter & { readonly to: string }

const LETTERS = {
  password: passwordLetter,
  invitation: invitationLetter,
  thread: threadLetter,
  security: securityLetter,
  owner: ownerLetter,
} as const satisfies Record<MailKind, unknown>
