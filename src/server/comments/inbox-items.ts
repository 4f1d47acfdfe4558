import type { NewInboxItem, ThreadReason } from '../../storage/inbox.ts'

type About = {
  readonly threadId: string
  readonly commentId: string | null
  readonly actorId: string
  readonly newId: () => string
}

/**
 * One item for each person who is concerned, never for who did it. Who is concerned twice hears of it once, for the
 * reason that says more.
 */
export function inboxItems(
  { threadId, commentId, actorId, newId }: About,
  concerned: Partial<Readonly<Record<ThreadReason, readonly string[]>>>,
): readonly NewInboxItem[] {
  const told = new Set([actorId])
  return BY_WEIGHT.flatMap((reason) =>
    (concerned[reason] ?? []).flatMap((userId) => {
      if (told.has(userId)) return []
      told.add(userId)
      return { id: newId(), userId, reason, threadId, commentId, actorId }
    }),
  )
}

const BY_WEIGHT = ['task', 'mention', 'reply'] as const satisfies readonly ThreadReason[]
