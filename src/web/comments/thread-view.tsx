import { useEffect, useId, useRef, useState } from 'react'
import { personWords } from '../../i18n/person-words.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { type Comment, type Thread, type ThreadChange, useCommenting, useMayComment } from '../data/comments.ts'
import { useMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast-queue.ts'
import { CommentRow } from './comment-row.tsx'
import { CommentWriter } from './comment-writer.tsx'
import styles from './comments.module.css'
import { TaskForm } from './task-form.tsx'

/** What a thread is about, as it stands today. */
export type ThreadPlace = {
  readonly label: string
  /** False: the record was deleted, and these are the words that it had. */
  readonly exists: boolean
}

export type ThreadViewProps = {
  readonly documentId: string
  readonly thread: Thread
  readonly place: ThreadPlace
  readonly isCurrent?: boolean
  /** Goes to what it is about; without it the place is only named. */
  readonly onGo?: (() => void) | undefined
}

/** One conversation, with everything that can be done in it. */
export function ThreadView({ documentId, thread, place, isCurrent = false, onGo }: ThreadViewProps) {
  const t = useTranslate()
  const { user, role } = useMe()
  const mayComment = useMayComment()
  const problemWords = useProblemWords()
  const commenting = useCommenting(documentId)
  const headingId = useId()
  const [deleted, setDeleted] = useState<Comment | null>(null)
  const { id, comments, task, resolvedAt } = thread
  const asked = useAskedTask(task !== null)
  const isOwn = ({ author }: Comment) => author?.userId === user.id
  const isAdmin = role === 'admin' || role === 'owner'
  const failed = (error: unknown) => toast(problemWords(error), { tone: 'problem' })
  const change = (next: ThreadChange, said?: string) =>
    commenting.change.mutate(
      { threadId: id, change: next },
      { onError: failed, onSuccess: () => said !== undefined && announce(said) },
    )
  return (
    <section
      id={`thread-${id}`}
      className={cx(styles.thread, isCurrent && styles.current)}
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <h3 id={headingId} className={styles.place}>
        <Place place={place} onGo={onGo} />
      </h3>
      {resolvedAt !== null && <Resolved thread={thread} />}
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <CommentRow
            key={comment.id}
            documentId={documentId}
            comment={comment}
            mayEdit={mayComment && isOwn(comment)}
            mayDelete={mayComment && (isOwn(comment) || isAdmin)}
            onEdit={(text) => commenting.edit.mutateAsync({ threadId: id, commentId: comment.id, text })}
            onDelete={() => setDeleted(comment)}
          />
        ))}
      </ul>
      {task && mayComment && (
        <TaskForm
          ref={asked.form}
          documentId={documentId}
          task={task}
          onChange={(next) => {
            asked.note()
            change(next)
          }}
        />
      )}
      {task && !mayComment && <TaskWords task={task} />}
      {mayComment && (
        <>
          <CommentWriter
            documentId={documentId}
            label={t('comments.reply')}
            sendLabel={t('comments.reply.send')}
            onSend={async (text) => {
              await commenting.reply.mutateAsync({ threadId: id, text })
              announce(t('comments.said.answered'))
            }}
          />
          <div className={styles.actions}>
            <Button
              size="small"
              variant="quiet"
              icon={resolvedAt === null ? 'circle-check' : 'restore'}
              onPress={() =>
                change(
                  { resolved: resolvedAt === null },
                  t(resolvedAt === null ? 'comments.said.resolved' : 'comments.said.reopened'),
                )
              }
            >
              {t(resolvedAt === null ? 'comments.resolve' : 'comments.reopen')}
            </Button>
            {!task && (
              <Button
                ref={asked.make}
                size="small"
                variant="quiet"
                icon="checkbox"
                onPress={() => {
                  asked.note()
                  change({ task: { assigneeId: null, dueOn: null, done: false } })
                }}
              >
                {t('comments.task.make')}
              </Button>
            )}
          </div>
        </>
      )}
      <Dialog
        title={t('comments.delete.title')}
        isOpen={deleted !== null}
        onClose={() => setDeleted(null)}
        size="small"
        isAlert
        actions={
          <Button
            variant="danger"
            onPress={() => {
              if (deleted) commenting.remove.mutate({ threadId: id, commentId: deleted.id }, { onError: failed })
              setDeleted(null)
            }}
          >
            {t('ui.delete')}
          </Button>
        }
      >
        <p>{t(comments.length === 1 ? 'comments.delete.last' : 'comments.delete.one')}</p>
      </Dialog>
    </section>
  )
}

/**
 * Who makes a task of a thread is taken to its first field to fill in, and who takes that back to the button for it: what
 * was pressed is gone. Nobody is for what somebody else did.
 */
function useAskedTask(isTask: boolean) {
  const form = useRef<HTMLDivElement>(null)
  const make = useRef<HTMLButtonElement>(null)
  const isAsked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one thing that matters is that it changed.
  useEffect(() => {
    if (isAsked.current && document.activeElement === document.body) {
      const field = form.current?.querySelector<HTMLElement>('[aria-haspopup=listbox]') ?? make.current
      field?.focus()
    }
    isAsked.current = false
  }, [isTask])
  return {
    form,
    make,
    note: () => {
      isAsked.current = true
    },
  }
}

function Place({ place, onGo }: Pick<ThreadViewProps, 'place' | 'onGo'>) {
  const t = useTranslate()
  if (!place.exists) {
    return (
      <span>
        <s dir="auto">{place.label}</s> <span>{t('comments.gone')}</span>
      </span>
    )
  }
  if (!onGo) return <span dir="auto">{place.label}</span>
  return (
    <button type="button" className={styles.go} onClick={onGo}>
      <Icon name="target" size={14} />
      <span dir="auto">{place.label}</span>
    </button>
  )
}

function Resolved({ thread: { resolvedAt, resolvedBy } }: { readonly thread: Thread }) {
  const t = useTranslate()
  const format = useFormat()
  if (resolvedAt === null) return null
  const name = resolvedBy ? personWords(resolvedBy, t) : t('comments.formerMember')
  return (
    <p className={styles.resolved}>
      <Icon name="circle-check" size={14} />
      {t('comments.resolvedBy', { name, time: format.relative(resolvedAt, Date.now()) })}
    </p>
  )
}

function TaskWords({ task }: { readonly task: NonNullable<Thread['task']> }) {
  const t = useTranslate()
  const format = useFormat()
  const parts = [
    task.doneAt === null ? t('comments.task') : t('comments.task.done'),
    task.assignee?.name,
    task.dueOn === null
      ? undefined
      : t('comments.task.dueOn', { date: format.date(Date.parse(`${task.dueOn}T12:00`)) }),
  ]
  return <p className={styles.resolved}>{parts.filter((part) => part !== undefined).join(' · ')}</p>
}
