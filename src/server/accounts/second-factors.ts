import type { Db } from '../../storage/database.ts'
import { isRecoveryCode, newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts'
import { newTotpSecret, stepOfCode } from './totp.ts'

export type SecondFactor = { readonly since: Date; readonly recoveryCodesLeft: number }

export type SecondFactors = ReturnType<typeof openSecondFactors>

/** Codes of an authenticator app (RFC 6238), asked for after the password; recovery codes for when the app is gone. */
export function openSecondFactors(db: Db, now: () => number) {
  const row = (userId: string) =>
    db.selectFrom('secondFactors').selectAll().where('userId', '=', userId).executeTakeFirst()

  async function replaceCodes(userId: string): Promise<readonly string[]> {
    const { codes, hashed } = await newRecoveryCodes()
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('recoveryCodes').where('userId', '=', userId).execute()
      await tx
        .insertInto('recoveryCodes')
        .values(hashed.map((code) => ({ userId, ...code })))
        .execute()
    })
    return codes
  }

  /** Takes the code of a half minute, once: of two who give the same one, one is let in. */
  async function takeCode(userId: string, secret: string, code: string): Promise<boolean> {
    const step = await stepOfCode(secret, code, now())
    if (step === null) return false
    const used = await db
      .updateTable('secondFactors')
      .set({ lastStep: step })
      .where('userId', '=', userId)
      .where('lastStep', '<', String(step))
      .executeTakeFirst()
    return used.numUpdatedRows > 0n
  }

  async function takeRecoveryCode(userId: string, text: string): Promise<boolean> {
    const read = readRecoveryCode(text)
    if (!read) return false
    const kept = await db
      .selectFrom('recoveryCodes')
      .select(['number', 'hash'])
      .where('userId', '=', userId)
      .where('number', '=', read.number)
      .executeTakeFirst()
    if (!kept || !(await isRecoveryCode(kept, read.code))) return false
    const used = await db
      .deleteFrom('recoveryCodes')
      .where('userId', '=', userId)
      .where('hash', '=', kept.hash)
      .executeTakeFirst()
    return used.numDeletedRows > 0n
  }

  return {
    /** Null where it is off, also while it is only being set up. */
    async of(userId: string): Promise<SecondFactor | null> {
      const found = await row(userId)
      if (!found?.confirmedAt) return null
      const { left } = await db
        .selectFrom('recoveryCodes')
        .select(({ fn }) => fn.countAll<string>().as('left'))
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow()
      return { since: found.confirmedAt, recoveryCodesLeft: Number(left) }
    },

    /** Those of the people for whom it is on. */
    async among(userIds: readonly string[]): Promise<ReadonlySet<string>> {
      if (userIds.length === 0) return new Set()
      const rows = await db
        .selectFrom('secondFactors')
        .select('userId')
        .where('userId', 'in', userIds)
        .where('confirmedAt', 'is not', null)
        .execute()
      return new Set(rows.map(({ userId }) => userId))
    },

    /** A new secret to set it up with, in place of one that was not confirmed. Null where it is on already. */
    async begin(userId: string): Promise<string | null> {
      const secret = newTotpSecret()
      const made = await db
        .insertInto('secondFactors')
        .values({ userId, secret, confirmedAt: null })
        .onConflict((conflict) =>
          conflict.column('userId').doUpdateSet({ secret }).where('secondFactors.confirmedAt', 'is', null),
        )
        .executeTakeFirst()
      return (made.numInsertedOrUpdatedRows ?? 0n) > 0n ? secret : null
    },

    /** Turns it on with a first code, and gives the recovery codes. Null for a wrong code. */
    async confirm(userId: string, code: string): Promise<readonly string[] | null> {
      const found = await row(userId)
      if (!found || found.confirmedAt || !(await takeCode(userId, found.secret, code))) return null
      await db
        .updateTable('secondFactors')
        .set({ confirmedAt: new Date(now()) })
        .where('userId', '=', userId)
        .execute()
      return replaceCodes(userId)
    },

    /** Takes a code, or a recovery code, each of which works once. Null for what is neither. */
    async use(userId: string, text: string): Promise<'code' | 'recovery-code' | null> {
      const found = await row(userId)
      if (!found?.confirmedAt) return null
      if (await takeCode(userId, found.secret, text)) return 'code'
      return (await takeRecoveryCode(userId, text)) ? 'recovery-code' : null
    },

    /** New recovery codes in place of all earlier ones. */
    renewCodes: replaceCodes,

    /** Turns it off. False where it was. */
    async remove(userId: string): Promise<boolean> {
      const removed = await db.deleteFrom('secondFactors').where('userId', '=', userId).executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
  }
}
