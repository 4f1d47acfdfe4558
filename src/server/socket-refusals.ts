import type { SyncEvent } from '../sync/server/report.ts'
import type { Log } from './log.ts'

export type SocketRefusal = Extract<SyncEvent, { kind: 'update-refused' | 'message-refused' | 'origin-refused' }>

const MINUTE_MS = 60_000
/** What each such line begins with. */
export const REFUSED_AT_SOCKET = 'sync refused: '

/**
 * Tells the log of what no page of ours sends at the socket: kinds and numbers, in one line for all of a minute, since
 * whoever tries could otherwise fill the log at will.
 */
export function socketRefusals(log: Log, everyMs = MINUTE_MS) {
  const counts = new Map<string, number>()
  let timer: NodeJS.Timeout | null = null

  function tell(): void {
    timer = null
    const told = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`)
    counts.clear()
    log(`${REFUSED_AT_SOCKET}${told.join(', ')}`)
  }

  return {
    note(event: SocketRefusal): void {
      const kind = event.kind === 'update-refused' ? `${event.kind} ${event.flaw}` : event.kind
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      timer ??= setTimeout(tell, everyMs).unref()
    },
    close(): void {
      if (timer) clearTimeout(timer)
      if (timer && counts.size > 0) tell()
    },
  }
}
