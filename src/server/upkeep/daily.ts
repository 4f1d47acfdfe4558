import { removeCopies } from '../../storage/backup/copy-before-upgrade.ts'
import { removeExpired, removeOutdated, takeDay } from '../../storage/retention.ts'
import { rewriteTables } from '../../storage/rewrite-tables.ts'
import { faultLine } from '../log.ts'
import { eraseWaiting } from '../personal-data/erase.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** The day of upkeep begins at three in the morning by the server's clock, when few are at work. */
const BEGINS_AT = 3
const LOOK_MS = 60_000
/** What was under way when somebody was erased has ended by then. */
const REPEAT_MS = 2 * DAY_MS
/** A copy that an upgrade left holds people who were erased since. */
const COPIES_MS = 30 * DAY_MS

type Parts = Parameters<typeof eraseWaiting>[0] & { readonly dataDir: string }

/**
 * What has to be done once a day: removing what workspaces no longer keep, and the rest of erasing people. One process of
 * all does it.
 * @returns whether this call did it
 */
export async function upkeep(parts: Parts): Promise<boolean> {
  const { storage, live, now, dataDir } = parts
  const time = new Date(now())
  if (!(await takeDay(storage.db, dayOf(time)))) return false
  for (const { id } of await storage.workspaces.list()) {
    const { documents } = await removeExpired(storage.db, id, time)
    for (const documentId of documents) live.askAnew({ documentId })
  }
  await removeOutdated(storage.db, time)
  const erased = await storage.erasures.list({ all: true })
  await eraseWaiting(parts, { all: true })
  await storage.erasures.conclude(new Date(time.getTime() - REPEAT_MS))
  await removeCopies(dataDir, (madeAt) => time.getTime() - madeAt.getTime() > COPIES_MS)
  if (erased.length > 0) await rewriteTables(storage.db)
  return true
}

function dayOf(time: Date): string {
  const shifted = new Date(time.getTime() - BEGINS_AT * HOUR_MS)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${shifted.getFullYear()}-${two(shifted.getMonth() + 1)}-${two(shifted.getDate())}`
}

/** Does it each day while the server runs, and within a minute what was asked for on the command line. */
export function keepUp(parts: Parts): { close(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = Promise.all([eraseWaiting(parts, { all: false }), upkeep(parts)]).catch((error: unknown) =>
      parts.log(faultLine('upkeep', error)),
    )
  }
  const timer = setInterval(look, LOOK_MS).unref()
  return {
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
