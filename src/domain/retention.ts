import { z } from 'zod'

/** Ten years. */
export const MOST_DAYS = 3650
const days = z.number().int().min(1).max(MOST_DAYS).nullable()

/** For how many days a workspace keeps things; null: for ever. */
export const retentionSchema = z.object({
  /** Documents in the trash. */
  trashDays: days,
  /** Versions that were made by themselves; those with a name stay. */
  versionDays: days,
  /** Lines of the audit log. */
  auditDays: days,
})
export type Retention = z.infer<typeof retentionSchema>

/** Long enough to come back from a long leave, and to answer for the year before last. */
export const DEFAULT_RETENTION: Retention = { trashDays: 90, versionDays: 730, auditDays: 730 }
