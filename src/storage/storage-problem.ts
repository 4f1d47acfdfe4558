import { translatorFor } from '../i18n/catalogues.ts'
import type { MessageId, MessageValues } from '../i18n/message.ts'

/** What can keep storage from opening, or from being copied, though the program is right. */
export type StorageProblemReason =
  | 'data-folder-unwritable'
  | 'data-folder-foreign'
  | 'data-folder-newer'
  | 'data-folder-in-use'
  | 'disk-full'
  | 'database-url-malformed'
  | 'redis-url-malformed'
  | 'file-store-incomplete'
  | 'file-store-refused'
  | 'redis-without-database'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-too-old'
  | 'database-newer'
  | 'database-not-empty'
  | 'backup-unreadable'
  | 'backup-damaged'
  | 'backup-newer'
  | 'target-not-empty'
  | 'no-data'
  | 'postgres-missing'
  | 'postgres-failed'

/**
 * Thrown by `openStorage` and by backups: a message of one line that says what is wrong, where, and how to mend it; to be shown in the
 * person's language. It never holds a password. `message` is the English one.
 */
export class StorageProblem extends Error {
  readonly reason: StorageProblemReason
  readonly messageId: MessageId
  readonly values: MessageValues

  constructor(reason: StorageProblemReason, messageId: MessageId, values: MessageValues = {}, options?: ErrorOptions) {
    super(translatorFor('en')(messageId, values), options)
    this.name = 'StorageProblem'
    this.reason = reason
    this.messageId = messageId
    this.values = values
  }
}
