import type { DurableLog } from '../durable-log.ts'
import { compactor } from './compactor.ts'
import type { Shown } from './gathering.ts'
import { HistoryEnded } from './held-document.ts'
import type { Report } from './report.ts'
import { openRoom, type Room } from './room.ts'
import type { Committed } from './teller.ts'
import { unfold } from './unfold.ts'

/** A hold on a room: it stays in memory until every hold is released. */
export type Hold = { readonly room: Room; release(): void }

export type Rooms = {
  /** Null where there is no such document. */
  hold(documentId: string): Promise<Hold | null>
  /** The room, where it is in memory already. */
  find(documentId: string): Room | null
  /** Puts a room out of memory at once; who comes next reads the log anew. */
  drop(documentId: string): void
  /** Ids of the documents in memory. */
  list(): string[]
  /** Number of documents in memory. */
  readonly size: number
  close(): Promise<void>
}

export type RoomsOptions = {
  readonly log: DurableLog
  readonly report: Report
  readonly committed: (change: Committed) => void
  /** Called when a room's memory may differ from the log, after it was dropped. */
  readonly broken: (documentId: string) => void
  /** A document that nobody uses stays in memory this long: a reload finds it there. */
  readonly idleMs: number
  /** So long after the last change a worn document begins a new history, though somebody is in it. */
  readonly quietMs: number
  /** The log is compacted after this many updates, after a tenth of them in a lull, and when a document leaves memory. */
  readonly compactEvery: number
  /** Other processes write to the log as well. Left out: this one is alone. */
  readonly shared?: {
    /** A document has come into memory. */
    readonly opened: (documentId: string) => void
    /** Who is in it by way of this process, and who no longer. */
    readonly shown: (documentId: string, ...shown: Parameters<Shown>) => void
  }
}

/** Nobody has changed a document for so long. */
const LULL_MS = 500

type Entry = {
  readonly opening: Promise<Room | null>
  holds: number
  timer: NodeJS.Timeout | null
  /** Begin anew with every change. */
  sinceChange: readonly NodeJS.Timeout[]
  room: Room | null
}

export function openRooms(options: RoomsOptions): Rooms {
  const { log, report, committed, broken, idleMs, quietMs, compactEvery, shared } = options
  const entries = new Map<string, Entry>()
  const compaction = compactor(log, report)

  async function load(documentId: string, drop: () => void): Promise<Room | null> {
    // A history that is just ending would end under those who come.
    await compaction.settledFor(documentId)
    const loaded = await log.load(documentId)
    if (!loaded) return null
    const unfolded = unfold(loaded)
    if (unfolded.damaged.length > 0) report({ kind: 'damaged-log', documentId, updates: unfolded.damaged.length })
    const room: Room = openRoom(documentId, unfolded, {
      log,
      report,
      broken: drop,
      shown: shared && ((peers, left) => shared.shown(documentId, peers, left)),
      committed(change) {
        if (room.pending >= compactEvery) compact(documentId, room)
        for (const timer of entries.get(documentId)?.sinceChange ?? []) timer.refresh()
        committed(change)
      },
    })
    if (room.pending >= compactEvery) compact(documentId, room)
    return room
  }

  function compact(documentId: string, room: Room): void {
    room.pending = 0
    compaction.request(documentId, 'keep-history')
  }

  /** Nobody is held up by it. */
  function compactInLull(documentId: string, room: Room): void {
    if (room.pending >= compactEvery / 10) compact(documentId, room)
  }

  function enter(documentId: string): Entry {
    const present = entries.get(documentId)
    if (present) return present
    const entry: Entry = {
      opening: load(documentId, () => breakDown(documentId, entry)),
      holds: 0,
      timer: null,
      sinceChange: [],
      room: null,
    }
    entries.set(documentId, entry)
    entry.opening.then(
      (room) => {
        entry.room = room
        if (!room) forget(documentId, entry)
        else if (entries.get(documentId) === entry) {
          entry.sinceChange = [
            setTimeout(() => compactInLull(documentId, room), LULL_MS).unref(),
            setTimeout(() => void renewQuietly(documentId, room), quietMs).unref(),
          ]
          shared?.opened(documentId)
        }
      },
      (error: unknown) => {
        report({ kind: 'load-failed', documentId, error })
        forget(documentId, entry)
      },
    )
    return entry
  }

  /**
   * Some maps are never left: they stand on a wall. Then the history ends while people are in it, when nobody has changed
   * anything for long; their pages go on in the next one by themselves, without the steps that could be undone.
   */
  async function renewQuietly(documentId: string, room: Room): Promise<void> {
    if (!room.isWorn()) return
    compaction.request(documentId, 'renew')
    await compaction.settledFor(documentId)
    // Finds that the history has ended, if it has, as it does where another process ended it, and sends everybody on.
    await room.catchUp().catch((error: unknown) => {
      if (!(error instanceof HistoryEnded)) report({ kind: 'catch-up-failed', documentId, error })
    })
  }

  function breakDown(documentId: string, entry: Entry): void {
    if (entries.get(documentId) !== entry) return
    forget(documentId, entry)
    broken(documentId)
  }

  function forget(documentId: string, entry: Entry): void {
    if (entries.get(documentId) === entry) entries.delete(documentId)
    if (entry.timer) clearTimeout(entry.timer)
    for (const timer of entry.sinceChange) clearTimeout(timer)
    entry.room?.destroy()
  }

  function unload(documentId: string, entry: Entry): void {
    const isDue = entry.room !== null && (entry.room.pending > 0 || entry.room.isWorn())
    // Somebody may still be in it by way of another process, and would have to begin anew.
    const isElsewhere = (entry.room?.members.peers().length ?? 0) > 0
    forget(documentId, entry)
    if (isDue) compaction.request(documentId, isElsewhere ? 'keep-history' : 'renew')
  }

  function release(documentId: string, entry: Entry): void {
    entry.holds--
    if (entry.holds > 0 || entries.get(documentId) !== entry) return
    entry.timer = setTimeout(() => unload(documentId, entry), idleMs)
    entry.timer.unref()
  }

  return {
    async hold(documentId) {
      const wasOpen = entries.has(documentId)
      const entry = enter(documentId)
      entry.holds++
      if (entry.timer) clearTimeout(entry.timer)
      entry.timer = null
      const room = await entry.opening.catch((error: unknown) => {
        entry.holds--
        throw error
      })
      if (!room) return null
      // Whoever comes here may have been with another process a moment ago, and finds what they did there.
      if (shared && wasOpen) {
        await room.catchUp().catch((error: unknown) => {
          release(documentId, entry)
          throw error
        })
      }
      let held = true
      return {
        room,
        release() {
          if (held) release(documentId, entry)
          held = false
        },
      }
    },
    find: (documentId) => entries.get(documentId)?.room ?? null,
    drop(documentId) {
      const entry = entries.get(documentId)
      if (entry) forget(documentId, entry)
    },
    list: () => [...entries.keys()],
    get size() {
      return entries.size
    },
    async close() {
      for (const [documentId, entry] of entries) forget(documentId, entry)
      await compaction.settled()
    },
  }
}
