import type { LibraryTable } from '../../domain/library/entries.ts'

/** The library's four lists, in the order of the tabs; also the last part of their addresses. */
export const PARTS = ['channels', 'touchpoints', 'departments', 'tags'] as const satisfies readonly LibraryTable[]
export type Part = (typeof PARTS)[number]

export const PART_ICONS: Readonly<Record<Part, string>> = {
  channels: 'broadcast',
  touchpoints: 'hand-click',
  departments: 'building',
  tags: 'tags',
}

/** How the commands call an entry of a list. */
export const NOUNS = { channels: 'channel', touchpoints: 'touchpoint', departments: 'department', tags: 'tag' } as const

export function isPart(part: string): part is Part {
  return (PARTS as readonly string[]).includes(part)
}

/**
 * The place among all entries of a list for one that goes before the `index`-th of some of them.
 * @param all ids of the whole list in order
 * @param some ids of those that are shown together
 * @param id the one that moves
 */
export function indexAmongAll(all: readonly string[], some: readonly string[], id: string, index: number): number {
  const staying = all.filter((other) => other !== id)
  const shown = some.filter((other) => other !== id)
  const next = shown[index]
  if (next !== undefined) return staying.indexOf(next)
  const last = shown.at(-1)
  return last === undefined ? staying.length : staying.indexOf(last) + 1
}
