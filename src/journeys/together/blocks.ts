import { shared } from '../log/shared.ts'

/** What several work through at once: each takes the next block until none is left, so that whoever is held up does less. */
export type Blocks = {
  /** Of what is worked through, how much there is, and how much a block has. */
  readonly length: number
  readonly size: number
  /** The first that nobody has taken. */
  readonly next: Int32Array
  /** Per block, who took it. */
  readonly takenBy: Uint8Array
}

export type Block = { readonly at: number; readonly from: number; readonly to: number }

/** @param isShared whether threads take blocks at once; one alone needs no shared memory */
export function blocksOf(length: number, size: number, isShared: boolean): Blocks {
  const count = Math.ceil(length / size)
  return {
    length,
    size,
    next: isShared ? shared(Int32Array, 1) : new Int32Array(1),
    takenBy: isShared ? shared(Uint8Array, count) : new Uint8Array(count),
  }
}

/** Takes the blocks that are left, one after the other. */
export function* takenFrom(blocks: Blocks, who: number): Generator<Block, undefined> {
  const { next, takenBy } = blocks
  for (let at = Atomics.add(next, 0, 1); at < takenBy.length; at = Atomics.add(next, 0, 1)) {
    takenBy[at] = who
    yield blockAt(blocks, at)
  }
}

/** The blocks that somebody took, once more. */
export function* ownAgain(blocks: Blocks, who: number): Generator<Block, undefined> {
  for (let at = 0; at < blocks.takenBy.length; at++) if (blocks.takenBy[at] === who) yield blockAt(blocks, at)
}

function blockAt({ length, size }: Blocks, at: number): Block {
  return { at, from: at * size, to: Math.min((at + 1) * size, length) }
}
