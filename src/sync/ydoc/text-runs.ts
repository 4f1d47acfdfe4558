import type * as Y from 'yjs'

/** One character's name in Yjs; it stays while others type around it. */
export type CharacterId = { readonly client: number; readonly clock: number }
/** Characters named one after the other. */
export type Run = CharacterId & { readonly length: number }

/**
 * Characters that were deleted and put back have new names. This remembers which, so that taking back an older step
 * still finds what it typed.
 */
export type Renames = {
  /** Says that the characters of `runs`, in order, are now named from `first` on. */
  add(runs: readonly Run[], first: CharacterId): void
  /** All names that the run's characters have had, the oldest first. */
  namesOf(run: Run): Run[]
}

export function renames(): Renames {
  const known: { from: Run; to: CharacterId }[] = []
  return {
    add(runs, first) {
      let clock = first.clock
      for (const from of runs) {
        known.push({ from, to: { client: first.client, clock } })
        clock += from.length
      }
    },
    namesOf(run) {
      const names = [run]
      for (const { from, to } of known) {
        // Later names only are added while this runs, and a rename never leads back, so one pass finds them all.
        for (const name of [...names]) {
          const shared = overlap(name, from)
          if (shared) names.push({ ...to, clock: to.clock + shared.clock - from.clock, length: shared.length })
        }
      }
      return names
    },
  }
}

function overlap(a: Run, b: Run): Run | null {
  if (a.client !== b.client) return null
  const clock = Math.max(a.clock, b.clock)
  const length = Math.min(a.clock + a.length, b.clock + b.length) - clock
  return length > 0 ? { client: a.client, clock, length } : null
}

/** The names of the characters from `at` on. */
export function runsAt(text: Y.Text, at: number, length: number): Run[] {
  const runs: Run[] = []
  let index = 0
  for (let item = text._start; item !== null && index < at + length; item = item.right) {
    if (item.deleted || !item.countable) continue
    const from = Math.max(at, index)
    const to = Math.min(at + length, index + item.length)
    const clock = item.id.clock + from - index
    if (from < to) runs.push({ client: item.id.client, clock, length: to - from })
    index += item.length
  }
  return runs
}

/** Where those of the named characters that still live stand, the last first: they can be taken out one after the other. */
export function livingRuns(text: Y.Text, names: readonly Run[]): { readonly at: number; readonly length: number }[] {
  const found: { at: number; length: number }[] = []
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const here = { client: item.id.client, clock: item.id.clock, length: item.length }
    for (const name of names) {
      const shared = overlap(name, here)
      if (shared) found.push({ at: index + shared.clock - here.clock, length: shared.length })
    }
    index += item.length
  }
  return found.sort((a, b) => b.at - a.at)
}

/** The index right after a character, or after the place where it stood; 0 for null: the beginning. */
export function indexAfter(text: Y.Text, character: CharacterId | null): number {
  let index = 0
  if (character === null) return index
  for (let item = text._start; item !== null; item = item.right) {
    const living = !item.deleted && item.countable
    if (overlap({ ...character, length: 1 }, { ...item.id, length: item.length })) {
      return living ? index + character.clock - item.id.clock + 1 : index
    }
    if (living) index += item.length
  }
  return index
}
