import type { Database } from './database.ts'

export type TableName = keyof Database

/**
 * Whether a backup holds a table. Left out is what lets somebody in without anything else (sessions, one-time links) and
 * what means nothing later: after a restore everybody signs in anew. A new table is entered here, or nothing compiles.
 */
const IN_BACKUP = {
  user: true,
  session: false,
  account: true,
  verification: false,
  rateLimit: false,
  workspaces: true,
  members: true,
  currentWorkspaces: true,
  invitations: true,
  auditLog: true,
  documents: true,
  documentLogs: true,
  documentUpdates: true,
  documentBridges: true,
  files: true,
  apiTokens: true,
  shareLinks: true,
  guests: true,
  commentThreads: true,
  comments: true,
  commentMentions: true,
  inboxItems: true,
  versions: true,
  erasures: true,
  settings: true,
  mails: false,
  secondFactors: true,
  recoveryCodes: true,
  passkeys: true,
  sessionConfirmations: false,
  liveEvents: true,
  eventMappings: true,
} as const satisfies Record<TableName, boolean>

export const TABLES = Object.keys(IN_BACKUP) as readonly TableName[]
export const TABLES_IN_BACKUP = TABLES.filter((table) => IN_BACKUP[table])
