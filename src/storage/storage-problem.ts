/** What can keep storage from opening, though the program is right. */
export type StorageProblemReason =
  | 'data-folder-unwritable'
  | 'data-folder-foreign'
  | 'data-folder-newer'
  | 'data-folder-in-use'
  | 'disk-full'
  | 'database-url-malformed'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-too-old'
  | 'database-newer'
  | 'postgres-missing'
  | 'postgres-failed'

/**
 * Thrown by `openStorage`: one line that says what is wrong, where, and how to mend it; to be printed as it is.
 * It never holds a password.
 */
export class StorageProblem extends Error {
  readonly reason: StorageProblemReason

  constructor(reason: StorageProblemReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageProblem'
    this.reason = reason
  }
}
