import type { DurableLog } from '../durable-log.ts'
import { decodeBridge } from '../epoch/bridge.ts'
import { type Crossing, crossing } from '../epoch/crossing.ts'

/** Ways from a document's ended histories to the present one. */
export type Ways = {
  /** Null where no way is known. */
  from(epoch: string): Promise<Crossing | null>
}

/** Many come back at once, in the morning, from the same history; a way is not kept longer than that takes. */
const KEPT_MS = 60_000

export function openWays(log: DurableLog, documentId: string): Ways {
  const kept = new Map<string, Promise<Crossing | null>>()

  async function build(epoch: string): Promise<Crossing | null> {
    const steps = (await log.bridges(documentId, epoch)).map((bytes) => crossing(decodeBridge(bytes)))
    if (steps.length === 0) return null
    return (update) => steps.reduce<Uint8Array | null>((at, step) => at && step(at), update)
  }

  return {
    from(epoch) {
      const present = kept.get(epoch)
      if (present) return present
      const way = build(epoch)
      kept.set(epoch, way)
      setTimeout(() => kept.delete(epoch), KEPT_MS).unref()
      way.catch(() => kept.delete(epoch))
      return way
    },
  }
}
