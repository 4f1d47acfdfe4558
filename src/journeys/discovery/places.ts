import type { EditMix } from './noise.ts'

/** The chance of each kind of change at one of the places that it has in a sequence of some length. */
export function placed(kinds: EditMix, length: number): EditMix {
  return {
    insert: kinds.insert / (length + 1),
    repeat: kinds.repeat / length,
    drop: kinds.drop / length,
    replace: kinds.replace / length,
    swap: kinds.swap / Math.max(1, length - 1),
    exchange: kinds.exchange / Math.max(1, ((length - 1) * (length - 2)) / 2),
    move: kinds.move / Math.max(1, length * (length - 1)),
  }
}
