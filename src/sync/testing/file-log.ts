import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { DurableLog, LoggedUpdate } from '../durable-log.ts'

/** One document's log in one file, flushed to disk at every append: for tests that kill processes. */
export function fileLog(path: string, documentId: string): DurableLog {
  const { snapshot, updates, lastSeq: found } = readFile(path)
  const kept = { snapshot, updates: [...updates] }
  let lastSeq = found
  let snapshotSeq = found - updates.length
  const file = openSync(path, 'a')

  function write(entry: object): void {
    writeSync(file, `${JSON.stringify(entry)}\n`)
    fsyncSync(file)
  }

  return {
    // One process has the file, so nobody is ever behind.
    async append(id, updates) {
      if (id !== documentId) throw new Error(`no document ${id}`)
      for (const { update, userId } of updates) {
        write({ update: Buffer.from(update).toString('base64'), userId })
        kept.updates.push({ update: update.slice(), userId })
        lastSeq++
      }
      return lastSeq
    },
    async load(id) {
      return id === documentId ? { snapshot: kept.snapshot, updates: [...kept.updates], lastSeq } : null
    },
    async lastSeqs(ids) {
      return new Map(ids.includes(documentId) ? [[documentId, lastSeq]] : [])
    },
    async compact(id, state, uptoSeq) {
      if (id !== documentId || uptoSeq <= snapshotSeq || uptoSeq > lastSeq) return false
      const count = uptoSeq - snapshotSeq
      write({ snapshot: Buffer.from(state).toString('base64'), count })
      kept.snapshot = state.slice()
      kept.updates.splice(0, count)
      snapshotSeq = uptoSeq
      return true
    },
    // Processes that are killed are no test of histories that end; see the simulation.
    turn: async () => false,
    endOf: async () => null,
    bridges: async () => [],
  }
}

/** What a process that starts now finds. A last line that was cut short was never acknowledged. */
function readFile(path: string) {
  let snapshot: Uint8Array | null = null
  let lastSeq = 0
  const updates: LoggedUpdate[] = []
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []
  for (const line of lines) {
    const entry = JSON.parse(line) as { update?: string; userId?: string | null; snapshot?: string; count?: number }
    if (entry.update !== undefined) {
      updates.push({ update: new Uint8Array(Buffer.from(entry.update, 'base64')), userId: entry.userId ?? null })
      lastSeq++
    } else {
      snapshot = new Uint8Array(Buffer.from(entry.snapshot ?? '', 'base64'))
      updates.splice(0, entry.count)
    }
  }
  return { snapshot, updates, lastSeq }
}
