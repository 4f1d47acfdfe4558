import { writeCsv } from '../formats/csv/write-csv.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import type { Language } from '../i18n/message.ts'
import { personWords } from '../i18n/person-words.ts'
import type { AuditEntry } from '../storage/audit-log.ts'
import type { Repositories, Storage } from '../storage/storage.ts'
import type { AuditAction, AuditEntryAnswer } from './contract/audit.ts'
import * as contract from './contract/audit.ts'
import type { Implement } from './http/implement.ts'
import type { Services } from './services.ts'

/** Something that concerns access. `detail` holds no secrets and, like the rest, no names or addresses of people. */
export type AuditRecord = {
  readonly workspaceId: string
  /** Who did it; null: nobody who is known. */
  readonly actorId: string | null
  readonly action: AuditAction
  /** Id of what it was done to. */
  readonly target: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

export type Audit = {
  /** @param within the transaction of the change itself, so that neither is there without the other */
  record(entry: AuditRecord, within?: Pick<Repositories, 'auditLog'>): Promise<void>
  /** The same in every workspace of a person: what they did with their account concerns each. */
  recordOfAccount(userId: string, action: AuditAction, detail?: AuditRecord['detail']): Promise<void>
  /** The same for what somebody did to their account who may be somebody else. */
  recordAtAccount(userId: string, action: AuditAction, detail?: AuditRecord['detail']): Promise<void>
}

export function createAudit({ auditLog, workspaces }: Pick<Storage, 'auditLog' | 'workspaces'>): Audit {
  const record: Audit['record'] = (entry, within = { auditLog }) => within.auditLog.add(entry)
  async function inEach(userId: string, entry: Omit<AuditRecord, 'workspaceId' | 'target'>): Promise<void> {
    for (const { id } of await workspaces.ofUser(userId)) await record({ ...entry, workspaceId: id, target: userId })
  }
  return {
    record,
    recordOfAccount: (userId, action, detail = {}) => inEach(userId, { actorId: userId, action, detail }),
    recordAtAccount: (userId, action, detail = {}) => inEach(userId, { actorId: null, action, detail }),
  }
}

/** Rows that the export reads at once. */
const EXPORT_PAGE = 1000

export function auditRoutes(implement: Implement, { storage, audit }: Services): void {
  implement(contract.listAudit, async (c, { principal: { workspace } }) => {
    const { limit, before, ...wanted } = c.req.valid('query')
    const entries = await storage.auditLog.list({ ...filterOf(workspace.id, wanted), before, limit: limit + 1 })
    const items = entries.slice(0, limit).map(answerOf)
    return c.json({ items, next: entries.length > limit ? (items.at(-1)?.id ?? null) : null }, 200)
  })

  implement(contract.exportAudit, async (c, { principal: { workspace, account } }) => {
    const filter = filterOf(workspace.id, c.req.valid('query'))
    const entries: AuditEntry[] = []
    let before: number | undefined
    do {
      const page = await storage.auditLog.list({ ...filter, before, limit: EXPORT_PAGE })
      entries.push(...page)
      before = page.length === EXPORT_PAGE ? page.at(-1)?.id : undefined
    } while (before !== undefined)
    const own = { workspaceId: workspace.id, actorId: account.id, target: null }
    await audit.record({ ...own, action: 'audit-exported', detail: { entries: entries.length } })
    const language = c.get('language')
    const { bytes } = writeCsv([HEADER, ...entries.map((entry) => rowOf(entry, language))], language)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
    })
  })
}

type Wanted = { action?: string | undefined; actor?: string | undefined } & Partial<
  Record<'since' | 'until', number | undefined>
>

function filterOf(workspaceId: string, { action, actor, since, until }: Wanted) {
  const moment = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms))
  return { workspaceId, action, actorId: actor, since: moment(since), until: moment(until) }
}

/** Names of columns are for programs and the same in every language; what happened is also said in words. */
const HEADER = ['at', 'action', 'words', 'actorId', 'actor', 'target', 'targetName', 'detail']

function rowOf(entry: AuditEntry, language: Language): string[] {
  const { actorName, actorGuest, action, target, targetName, detail } = entry
  return [
    entry.at.toISOString(),
    action,
    isAuditAction(action) ? translatorFor(language)(`audit.action.${action}`) : '',
    entry.actorId ?? '',
    actorName === null ? '' : personWords({ name: actorName, guest: actorGuest }, translatorFor(language)),
    target ?? '',
    targetName ?? '',
    Object.keys(detail).length === 0 ? '' : JSON.stringify(detail),
  ]
}

function isAuditAction(action: string): action is AuditAction {
  return (contract.AUDIT_ACTIONS as readonly string[]).includes(action)
}

function answerOf(entry: AuditEntry): AuditEntryAnswer {
  const { id, at, actorId, actorName, actorGuest, action, target, targetName, detail } = entry
  const actor = actorId === null ? null : { userId: actorId, name: actorName, guest: actorGuest }
  return { id, at: at.getTime(), actor, action, target, targetName, detail: { ...detail } }
}
