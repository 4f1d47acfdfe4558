import { closeSync, openSync, writeSync } from 'node:fs'
import type { EventLog } from '../../src/journeys/log/event-log.ts'

const PIECE = 1 << 20

/** Writes a log's events as a table of customer, event and time, in the order of their times. */
export function writeCsv({ names, times, caseStarts, dictionary }: EventLog, path: string): void {
  const handle = openSync(path, 'w')
  let text = 'customer,event,time\n'
  for (const { event, customer } of inTime(times, caseStarts)) {
    const time = new Date(times[event] as number).toISOString()
    text += `C${100_000 + customer},${dictionary[names[event] as number]},${time.slice(0, 10)} ${time.slice(11, 23)}\n`
    if (text.length < PIECE) continue
    writeSync(handle, text)
    text = ''
  }
  writeSync(handle, text)
  closeSync(handle)
}

function* inTime(times: Float64Array, caseStarts: Uint32Array) {
  const customers = new Uint32Array(times.length)
  for (let at = 0; at + 1 < caseStarts.length; at++) customers.fill(at, caseStarts[at], caseStarts[at + 1])
  // One number holds both time and event, so that the engine's numeric sort serves.
  const keys = BigUint64Array.from({ length: times.length }, (_, event) => {
    return (BigInt(times[event] as number) << 24n) | BigInt(event)
  }).sort()
  for (const key of keys) {
    const event = Number(key & 0xffffffn)
    yield { event, customer: customers[event] as number }
  }
}
