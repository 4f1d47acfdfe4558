import type { Db } from './database.ts'
import { storableJson, storableText } from './storable.ts'

/** Something that concerned access. It holds ids and no names, so that a person can be erased and the log stay whole. */
export type AuditEntry = {
  readonly id: number
  readonly workspaceId: string
  readonly at: Date
  /** Who did it; null: the server itself, or nobody who is known. */
  readonly actorId: string | null
  /** Null where the person's account is gone. */
  readonly actorName: string | null
  /** The name of the link by which a guest came; null for anybody else. */
  readonly actorGuest: string | null
  readonly action: string
  /** Id of what it was done to. */
  readonly target: string | null
  /** The person's name where the target is one. */
  readonly targetName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export type NewAuditEntry = Pick<AuditEntry, 'workspaceId' | 'actorId' | 'action' | 'target' | 'detail'>

export type AuditQuery = {
  readonly workspaceId: string
  readonly action?: string | undefined
  readonly actorId?: string | undefined
  /** Only entries of this moment and later, and of earlier ones than that. */
  readonly since?: Date | undefined
  readonly until?: Date | undefined
  /** Only entries before the one with this id. */
  readonly before?: number | undefined
  readonly limit: number
}

export type AuditLog = ReturnType<typeof auditLog>

/** Who did what that concerns access. Only added to. */
export function auditLog(db: Db) {
  return {
    add: async ({ workspaceId, actorId, action, target, detail }: NewAuditEntry): Promise<void> => {
      await db
        .insertInto('auditLog')
        .values({
          workspaceId,
          actorId,
          action,
          target: target === null ? null : storableText(target),
          detail: storableJson(detail),
        })
        .execute()
    },

    /** The newest first. */
    list: ({ workspaceId, action, actorId, since, until, before, limit }: AuditQuery): Promise<AuditEntry[]> =>
      db
        .selectFrom('auditLog')
        .leftJoin('user as actor', 'actor.id', 'auditLog.actorId')
        .leftJoin('guests', 'guests.userId', 'auditLog.actorId')
        .leftJoin('shareLinks', 'shareLinks.id', 'guests.linkId')
        .leftJoin('user as person', 'person.id', 'auditLog.target')
        .select(['auditLog.id', 'auditLog.workspaceId', 'auditLog.at', 'auditLog.actorId', 'actor.name as actorName'])
        .select('shareLinks.name as actorGuest')
        .select(['auditLog.action', 'auditLog.target', 'person.name as targetName', 'auditLog.detail'])
        .where('auditLog.workspaceId', '=', storableText(workspaceId))
        .$if(action !== undefined, (query) => query.where('auditLog.action', '=', storableText(action ?? '')))
        .$if(actorId !== undefined, (query) => query.where('auditLog.actorId', '=', storableText(actorId ?? '')))
        .$if(since !== undefined, (query) => query.where('auditLog.at', '>=', since as Date))
        .$if(until !== undefined, (query) => query.where('auditLog.at', '<', until as Date))
        .$if(before !== undefined, (query) => query.where('auditLog.id', '<', before ?? 0))
        .orderBy('auditLog.id', 'desc')
        .limit(limit)
        .execute(),
  }
}
