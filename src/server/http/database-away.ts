import { setTimeout as sleep } from 'node:timers/promises'
import type { Storage } from '../../storage/storage.ts'

const PATIENCE_MS = 2_000

/** With these PostgreSQL ends connections, or takes none: classes 08 and 57P of its error codes. */
const ENDED = /^(?:08\w{3}|57P0[1-3])$/

/** Whether a request failed because the database was away, though it may be there again by now. */
export async function isDatabaseAway(error: unknown, storage: Pick<Storage, 'ping'>): Promise<boolean> {
  const { code, status, body } = (error ?? {}) as { code?: unknown; status?: unknown; body?: { code?: unknown } }
  if (typeof code === 'string' && ENDED.test(code)) return true
  // Better-auth doesn't say why; it asks nothing but the database for a session.
  if (status === 'INTERNAL_SERVER_ERROR' && body?.code === 'FAILED_TO_GET_SESSION') return true
  return !(await answersInTime(storage))
}

/** A database that hangs is as good as none. */
export async function answersInTime(storage: Pick<Storage, 'ping'>): Promise<boolean> {
  const asked = storage.ping().then(
    () => true,
    () => false,
  )
  return Promise.race([asked, sleep(PATIENCE_MS, false, { ref: false })])
}
