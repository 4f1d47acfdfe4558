import type { Db } from './database.ts'

/** Somebody as they are named beside what they did. */
export type Named = {
  readonly userId: string
  readonly name: string
  /** The name of the link by which a guest came, empty where it has none; null for everybody with an account. */
  readonly guest: string | null
}

/** Those of the people whose accounts are there, by id. */
export async function peopleNamed(db: Db, userIds: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('user')
    .leftJoin('guests', 'guests.userId', 'user.id')
    .leftJoin('shareLinks', 'shareLinks.id', 'guests.linkId')
    .select(['user.id as userId', 'user.name', 'shareLinks.name as guest'])
    .where('user.id', 'in', [...new Set(userIds)])
    .execute()
  return new Map(rows.map((row) => [row.userId, row]))
}
