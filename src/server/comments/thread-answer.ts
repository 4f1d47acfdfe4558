import type { ThreadRecord } from '../../storage/comments.ts'
import type { ThreadAnswer } from '../contract/comments.ts'

/** A thread as the API tells it. */
export function threadAnswer({
  id,
  anchor,
  createdAt,
  resolvedAt,
  resolvedBy,
  task,
  comments,
}: ThreadRecord): ThreadAnswer {
  return {
    id,
    anchor,
    createdAt: createdAt.getTime(),
    resolvedAt: resolvedAt?.getTime() ?? null,
    resolvedBy,
    task: task && { assignee: task.assignee, dueOn: task.dueOn, doneAt: task.doneAt?.getTime() ?? null },
    comments: comments.map((comment) => ({
      ...comment,
      mentions: [...comment.mentions],
      createdAt: comment.createdAt.getTime(),
      editedAt: comment.editedAt?.getTime() ?? null,
    })),
  }
}
