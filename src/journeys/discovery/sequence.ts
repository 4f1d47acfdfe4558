/** The touchpoints of a journey in order, as symbols: numbers from 0. */
export type Sequence = Uint32Array

/** A key by which maps find a sequence. */
export function keyOf(sequence: Sequence): string {
  return sequence.join(' ')
}
