import type { EventLog } from './event-log.ts'

/** Per code of a name, 1 where it is one of `names`. Names that the log doesn't know are nobody's. */
export function maskOf({ dictionary }: EventLog, names: readonly string[]): Uint8Array {
  const wanted = new Set(names)
  return Uint8Array.from(dictionary, (name) => (wanted.has(name) ? 1 : 0))
}

/** Per case, the index of its first event of such a name; where it has none, the index after its last event. */
export function firstOf({ names, caseStarts }: EventLog, mask: Uint8Array): Uint32Array {
  const found = new Uint32Array(caseStarts.length - 1)
  for (let at = 0; at < found.length; at++) {
    const to = caseStarts[at + 1] as number
    let i = caseStarts[at] as number
    while (i < to && mask[names[i] as number] === 0) i++
    found[at] = i
  }
  return found
}
