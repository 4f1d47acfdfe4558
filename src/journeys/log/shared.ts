import type { EventLog } from './event-log.ts'

type Numbers = Int32Array | Uint32Array | Uint8Array | Float64Array

/** An array that several threads can work on at once without a copy. */
export function shared<T extends Numbers>(
  make: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT))
}

/** Whether threads can walk over a log's names and times at once; what is made of a log mostly lies elsewhere. */
export function isShared({ names, times, ends, caseStarts }: EventLog): boolean {
  return (
    typeof SharedArrayBuffer === 'function' &&
    [names, times, ends ?? times, caseStarts].every(({ buffer }) => buffer instanceof SharedArrayBuffer)
  )
}
