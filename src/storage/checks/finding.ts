import type { MessageId, MessageValues } from '../../i18n/message.ts'

/** What is looked at, in this order. */
export const CHECKS = [
  'folder',
  'lock',
  'disk',
  'database',
  'schema',
  'rows',
  'workspaces',
  'documents',
  'versions',
  'files',
  'events',
] as const
export type CheckName = (typeof CHECKS)[number]

/** Something that was found; its message says what is wrong, where, and how to mend it. */
export type Finding = {
  readonly check: CheckName
  /** `problem`: something is broken, or will be; `warning`: it works, and somebody should know. */
  readonly severity: 'problem' | 'warning'
  readonly messageId: MessageId
  readonly values: MessageValues
}
