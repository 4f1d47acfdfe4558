import * as Y from 'yjs'
import type { LoadedLog } from '../durable-log.ts'
import { claim, clientsOf, decodeSnapshot, type Owners, type Snapshot } from './snapshot.ts'

export type Unfolded = {
  readonly ydoc: Y.Doc
  readonly owners: Owners
  /** Which of the document's histories this is. */
  readonly epoch: string
  readonly lastSeq: number
  /** Updates since the last compaction. */
  readonly updates: number
  /** The whole document as it was read, where that was in one piece; writing it anew would take as long as reading it. */
  readonly state: Uint8Array | null
  /** Size of all that was read. */
  readonly bytes: number
  /** Indexes of updates that can't be applied and were left out; they should not be there. */
  readonly damaged: readonly number[]
}

/**
 * Makes the document of a log. Updates are applied one by one, since merging ten thousand first takes twenty times as long,
 * but in one transaction: each costs as much as the document has had clients, which was two thirds of the time.
 */
export function unfold(log: LoadedLog): Unfolded {
  const damaged: number[] = []
  const snapshot = log.snapshot && decodeSnapshot(log.snapshot)
  const epoch = snapshot?.epoch ?? ''
  let inOne = true
  for (;;) {
    const ydoc = new Y.Doc()
    const owners: Owners = new Map()
    const failed = applyLog(ydoc, owners, { snapshot, updates: log.updates }, { skip: damaged, inOne })
    if (failed === null) {
      const { lastSeq, updates } = log
      const pieces = [...(snapshot ? [snapshot.state] : []), ...updates.map(({ update }) => update)]
      const state = pieces.length === 1 && damaged.length === 0 ? (pieces[0] ?? null) : null
      return { ydoc, owners, epoch, lastSeq, updates: updates.length, state, bytes: sizeOf(log), damaged }
    }
    // An update that throws may have been applied in part, so the document is made once more without it.
    ydoc.destroy()
    if (failed === 'together') inOne = false
    else damaged.push(failed)
  }
}

type How = {
  readonly skip: readonly number[]
  /** In one transaction. */
  readonly inOne: boolean
}

/** The index of the first update that throws, or that only all together do; null when all went well. */
function applyLog(
  ydoc: Y.Doc,
  owners: Owners,
  { snapshot, updates }: { readonly snapshot: Snapshot | null; readonly updates: LoadedLog['updates'] },
  { skip, inOne }: How,
): number | 'together' | null {
  if (snapshot) {
    for (const [client, userId] of snapshot.owners) owners.set(client, userId)
    Y.applyUpdate(ydoc, snapshot.state)
  }
  let failed: number | null = null
  const applyAll = () => {
    for (const [index, { update, userId }] of updates.entries()) {
      if (skip.includes(index)) continue
      try {
        Y.applyUpdate(ydoc, update)
        claim(owners, clientsOf(update), userId)
      } catch {
        failed = index
        return
      }
    }
  }
  if (!inOne) applyAll()
  else {
    try {
      ydoc.transact(applyAll)
    } catch {
      // Yjs tidies up at a transaction's end, also behind an update that threw.
      return failed ?? 'together'
    }
  }
  return failed
}

function sizeOf({ snapshot, updates }: LoadedLog): number {
  return updates.reduce((bytes, { update }) => bytes + update.byteLength, snapshot?.byteLength ?? 0)
}
