import { sql } from 'kysely'
import type { Db, MailKind } from './database.ts'
import { storableText } from './storable.ts'

/** A reminder that something is to be written to somebody. It holds no words, and no address but one that an account had. */
export type DueMail = {
  readonly id: string
  readonly kind: MailKind
  /** Null: somebody without an account. */
  readonly userId: string | null
  /** Id of what it is about: a thread, an invitation; or what has changed. Empty where the kind says all. */
  readonly about: string
  /** How often it was tried before. */
  readonly attempts: number
  readonly dueAt: Date
  /** When the last one of this kind about this was taken to be sent. */
  readonly sentAt: Date | null
  readonly takenAt: Date
}

export type NewMail = Pick<DueMail, 'kind' | 'userId' | 'about'> & {
  readonly delayMs: number
  /** How long after the last one the next goes out at the earliest. */
  readonly pauseMs: number
}

export type Mails = ReturnType<typeof mails>

/** The queue of mails: one row for each receiver and thing, so that nobody is written to twice at once. */
export function mails(db: Db) {
  const now = sql<Date>`clock_timestamp()`
  const inMs = (ms: number) => sql<Date>`clock_timestamp() + ${ms} * interval '1 millisecond'`

  return {
    /** Asks for a mail; where one waits already, that one will do. */
    add: async ({ kind, userId, about, delayMs, pauseMs }: NewMail): Promise<void> => {
      const next = sql<Date>`greatest(${inMs(delayMs)}, "mails"."sentAt" + ${pauseMs} * interval '1 millisecond')`
      await db
        .insertInto('mails')
        .values({ kind, userId, about: storableText(about), dueAt: inMs(delayMs) })
        .onConflict((conflict) =>
          conflict.columns(['kind', 'userId', 'about']).doUpdateSet({
            // What is being sent now may have been written before this.
            dueAt: sql<Date>`case when "mails"."heldUntil" > ${now} then ${next} else least("mails"."dueAt", ${next}) end`,
          }),
        )
        .execute()
    },

    /** Takes what is due, for one caller alone; who does not come back within the time leaves it to others. */
    take: async (limit: number, holdMs: number): Promise<DueMail[]> => {
      const due = db
        .selectFrom('mails')
        .select('id')
        .where('dueAt', '<=', now)
        .where(({ or, eb }) => or([eb('heldUntil', 'is', null), eb('heldUntil', '<=', now)]))
        .orderBy('dueAt')
        .limit(limit)
        .forUpdate()
        .skipLocked()
      const rows = await db
        .updateTable('mails')
        .set(({ eb }) => ({ heldUntil: inMs(holdMs), attempts: eb('attempts', '+', 1) }))
        .where('id', 'in', due)
        .returning(['id', 'kind', 'userId', 'about', 'attempts', 'sentAt', 'dueAt'])
        .returning(sql<Date>`date_trunc('milliseconds', clock_timestamp())`.as('takenAt'))
        .execute()
      return rows.flatMap(({ dueAt, attempts, ...row }) => (dueAt ? { ...row, dueAt, attempts: attempts - 1 } : []))
    },

    /**
     * It went out, or need not any more. What was asked for meanwhile waits for its own time.
     * @param pauseMs how long after this one the next goes out at the earliest
     */
    settle: async (
      { id, dueAt, takenAt }: DueMail,
      { isSent, pauseMs }: { readonly isSent: boolean; readonly pauseMs: number },
    ): Promise<void> => {
      const earliest = new Date(takenAt.getTime() + pauseMs)
      await db
        .updateTable('mails')
        .set({
          attempts: 0,
          heldUntil: null,
          dueAt: sql<Date | null>`case when "dueAt" = ${dueAt} then null
            when ${isSent} then greatest("dueAt", ${earliest}) else "dueAt" end`,
          ...(isSent ? { sentAt: takenAt } : {}),
        })
        .where('id', '=', id)
        .execute()
    },

    /** It is tried again then. */
    postpone: async ({ id }: DueMail, delayMs: number): Promise<void> => {
      await db
        .updateTable('mails')
        .set({ dueAt: inMs(delayMs), heldUntil: null })
        .where('id', '=', id)
        .execute()
    },

    /** Forgets what went out or was given up longer ago. */
    forget: async (olderThanMs: number): Promise<void> => {
      await db
        .deleteFrom('mails')
        .where('dueAt', 'is', null)
        .where(({ or, eb }) => or([eb('sentAt', 'is', null), eb('sentAt', '<', inMs(-olderThanMs))]))
        .execute()
    },
  }
}
