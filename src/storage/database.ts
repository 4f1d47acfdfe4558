import type { ColumnType, Generated, Kysely } from 'kysely'
import type { AnchorKind } from '../domain/comments/anchor.ts'

/** Set by the database when a row is made, changed by nobody. */
type MadeAt = ColumnType<Date, never, never>
type Json = ColumnType<Readonly<Record<string, unknown>>, string, string>

export const ROLES = ['owner', 'admin', 'editor', 'commenter', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const DOCUMENT_KINDS = ['map', 'persona', 'library'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DOCUMENT_STATUSES = ['active', 'archived', 'trashed'] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

/** What a token may do: read only, or what its person may. */
export const TOKEN_SCOPES = ['events', 'read', 'write'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** `password`: a link to a new one, `invitation`: the way into a workspace, `thread`: what was written in one. */
export type MailKind = 'password' | 'invitation' | 'thread' | 'security' | 'owner'
/** What a share link lets people without an account do with its one document. */
export type LinkGrants = 'view' | 'comment' | 'edit'

export type VersionKind = 'automatic' | 'named' | 'before-restore' | 'restored'

/** The tables as migrations leave them. Names are camelCase in the database too, since better-auth's are. */
export type Database = {
  user: {
    id: string
    name: string
    email: string
    emailVerified: boolean
    image: string | null
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  session: {
    id: string
    expiresAt: Date
    token: string
    createdAt: Generated<Date>
    updatedAt: Date
    ipAddress: string | null
    userAgent: string | null
    userId: string
  }
  account: {
    id: string
    accountId: string
    providerId: string
    userId: string
    accessToken: string | null
    refreshToken: string | null
    idToken: string | null
    accessTokenExpiresAt: Date | null
    refreshTokenExpiresAt: Date | null
    scope: string | null
    password: string | null
    createdAt: Generated<Date>
    updatedAt: Date
  }
  verification: {
    id: string
    identifier: string
    value: string
    expiresAt: Date
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  rateLimit: { id: string; key: string; count: number; lastRequest: number }

  workspaces: { id: string; name: string; language: string; createdAt: MadeAt }
  members: { workspaceId: string; userId: string; role: Role; createdAt: MadeAt }
  /** Where a person works, of several workspaces; without a row in the oldest one. */
  currentWorkspaces: { userId: string; workspaceId: string }
  invitations: {
    id: string
    workspaceId: string
    tokenHash: string
    email: string | null
    role: Exclude<Role, 'owner'>
    createdBy: string | null
    createdAt: MadeAt
    expiresAt: Date
    /** Of the link in the mail, which is another one than the link that was shown. */
    mailTokenHash: ColumnType<string | null, never, string>
    /** Null as long as nobody has accepted it or taken it back. */
    ending: ColumnType<'used' | 'withdrawn' | null, never, 'used' | 'withdrawn'>
    endedAt: ColumnType<Date | null, never, Date>
  }
  /** What is to be written to whom, and what was; `about` says of what kind's thing. */
  mails: {
    id: ColumnType<string, never, never>
    kind: MailKind
    /** Null: somebody without an account. */
    userId: string | null
    about: string
    /** Null: nothing is to be sent. */
    dueAt: Date | null
    /** Somebody is sending it; where they don't come back, others may from then on. */
    heldUntil: ColumnType<Date | null, never, Date | null>
    attempts: Generated<number>
    sentAt: Date | null
  }
  secondFactors: {
    userId: string
    /** Base32, as authenticators take it. */
    secret: string
    createdAt: MadeAt
    /** Null as long as no code was given with it. */
    confirmedAt: Date | null
    /** The number of the last half minute whose code was used. */
    lastStep: ColumnType<string, never, number>
  }
  recoveryCodes: { userId: string; number: number; hash: string }
  passkeys: {
    /** The credential's id, base64url. */
    id: string
    userId: string
    name: string
    publicKey: Uint8Array
    counter: ColumnType<string, number, number>
    transports: ColumnType<readonly string[], string, never>
    createdAt: MadeAt
    lastUsedAt: ColumnType<Date | null, never, Date>
  }
  /** When the person of a session last gave their password, or used their passkey, once more. */
  sessionConfirmations: { sessionId: string; at: Date }
  /** Only added to; a trigger refuses changes. */
  auditLog: {
    id: ColumnType<number, never, never>
    workspaceId: string
    at: MadeAt
    actorId: string | null
    action: string
    target: string | null
    detail: Json
  }
  documents: {
    id: string
    workspaceId: string
    kind: DocumentKind
    title: string
    summary: Json
    searchText: string
    /** Number of the newest update that title, summary and searched text hold. */
    summarySeq: Generated<number>
    status: Generated<DocumentStatus>
    createdAt: MadeAt
    updatedAt: Generated<Date>
    statusChangedAt: Generated<Date>
    createdBy: string | null
  }
  /** One row a document: its compacted state, and the number of its newest update. */
  documentLogs: { documentId: string; snapshot: Uint8Array | null; snapshotSeq: Generated<number>; lastSeq: number }
  documentUpdates: {
    documentId: string
    seq: number
    data: Uint8Array
    userId: string | null
    createdAt: MadeAt
  }
  /** From each history of a document that has ended to the one after it. */
  documentBridges: {
    documentId: string
    fromEpoch: string
    toEpoch: string
    ends: Uint8Array
    bridge: Uint8Array
    createdAt: MadeAt
  }
  files: {
    id: string
    workspaceId: string
    mime: string
    /** Null where they lie in the store of files. */
    bytes: Uint8Array | null
    sha256: string
    width: number | null
    height: number | null
    createdAt: MadeAt
  }
  apiTokens: {
    id: string
    workspaceId: string
    userId: string
    name: string
    scope: TokenScope
    /** SHA-256, hex. */
    secretHash: string
    createdAt: MadeAt
    expiresAt: Date | null
    lastUsedAt: ColumnType<Date | null, never, Date>
  }
  liveEvents: {
    workspaceId: string
    source: string
    eventId: string
    receivedAt: MadeAt
    batch: string | null
    /** Null as soon as it lies in its data set. */
    event: unknown
  }
  eventMappings: {
    workspaceId: string
    dataSetId: string
    /** As `journeys/mapping/rules.ts` says. */
    rules: unknown
    /** Counts the changes, from 1. */
    version: number
  }
  shareLinks: {
    id: string
    workspaceId: string
    documentId: string
    createdBy: string | null
    name: string
    /** SHA-256, hex. */
    secretHash: string
    passwordHash: string | null
    createdAt: MadeAt
    expiresAt: Date | null
    lastUsedAt: ColumnType<Date | null, never, Date>
    useCount: ColumnType<number, never, number>
    grants: LinkGrants
    revokedAt: ColumnType<Date | null, never, Date>
  }
  /** People without an account who came by a link; each has a row among the users that nobody can sign in to. */
  guests: {
    userId: string
    linkId: string
    /** SHA-256, hex. */
    secretHash: string
    createdAt: MadeAt
    lastSeenAt: ColumnType<Date, never, Date>
  }
  commentThreads: {
    id: string
    documentId: string
    anchorKind: AnchorKind
    anchorId: string
    anchorWords: string
    createdBy: string | null
    createdAt: MadeAt
    resolvedAt: Date | null
    resolvedBy: string | null
    isTask: Generated<boolean>
    assigneeId: string | null
    dueOn: string | null
    doneAt: Date | null
    doneBy: string | null
    deletedAt: Date | null
  }
  comments: {
    id: string
    threadId: string
    authorId: string | null
    text: string
    createdAt: Generated<Date>
    editedAt: Date | null
    deletedAt: Date | null
  }
  /** The members whom a comment names. */
  commentMentions: { commentId: string; userId: string }
  inboxItems: {
    id: string
    userId: string
    reason: 'mention' | 'reply' | 'task' | 'owner'
    /** Null where it concerns the workspace. */
    threadId: string | null
    workspaceId: string | null
    commentId: string | null
    actorId: string | null
    createdAt: MadeAt
    readAt: Date | null
  }
  versions: {
    id: string
    documentId: string
    seq: number
    kind: VersionKind
    name: Generated<string>
    schemaVersion: number
    createdAt: Date
    createdBy: string | null
    originAt: Date | null
    contributors: ColumnType<readonly string[], string, string>
    touched: ColumnType<Readonly<Record<string, readonly string[]>>, string, string>
    records: Uint8Array
  }
  /** People who are to be erased, or were a moment ago; without a workspace everywhere. */
  erasures: {
    id: ColumnType<number, never, never>
    userId: string
    workspaceId: string | null
    askedAt: Date
    doneAt: ColumnType<Date | null, never, Date | null>
  }
  settings: { workspaceId: string | null; key: string; value: ColumnType<unknown, string, string> }
}

/** A connection pool or a transaction. */
export type Db = Kysely<Database>
