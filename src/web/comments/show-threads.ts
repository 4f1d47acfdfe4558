import { mentionsIn } from '../../domain/comments/mentions.ts'
import type { Thread } from '../data/comments.ts'

export const SHOWN = ['open', 'resolved', 'mine', 'mentions', 'tasks'] as const
export type Shown = (typeof SHOWN)[number]

/** The threads that a filter lets stay, in the order of the places that they are about, the oldest of a place first. */
export function showThreads(
  threads: readonly Thread[],
  shown: Shown,
  userId: string,
  placeOf: (thread: Thread) => number,
): readonly Thread[] {
  return threads
    .filter((thread) => fits(thread, shown, userId))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.createdAt - b.createdAt)
}

function fits({ resolvedAt, task, comments }: Thread, shown: Shown, userId: string): boolean {
  switch (shown) {
    case 'open':
      return resolvedAt === null
    case 'resolved':
      return resolvedAt !== null
    case 'mine':
      return task?.assignee?.userId === userId || comments.some(({ author }) => author?.userId === userId)
    case 'mentions':
      return comments.some(({ text }) => mentionsIn(text).includes(userId))
    case 'tasks':
      return task !== null
    default:
      return shown satisfies never
  }
}
