import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useTranslate } from '../app/language.tsx'
import { mentionableQuery, type Thread, type ThreadChange } from '../data/comments.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './comments.module.css'
import { withLabels } from './mention-draft.ts'

type Task = NonNullable<Thread['task']>
type TaskFormProps = {
  readonly documentId: string
  readonly task: Task
  readonly onChange: (change: ThreadChange) => void
  readonly ref: Ref<HTMLDivElement>
}

const NOBODY = '-'

/** A thread as a task: whose, until when, and whether it is done. */
export function TaskForm({ documentId, task, onChange, ref }: TaskFormProps) {
  const t = useTranslate()
  const people = withLabels(useQuery(mentionableQuery(documentId)).data ?? [])
  const now = { assigneeId: task.assignee?.userId ?? null, dueOn: task.dueOn, done: task.doneAt !== null }
  const options = [
    { id: NOBODY, label: t('comments.task.nobody') },
    ...people.map(({ userId, label }) => ({ id: userId, label })),
  ]
  return (
    <div ref={ref} className={styles.task}>
      <div className={styles.taskHead}>
        <Checkbox isSelected={now.done} onChange={(done) => onChange({ task: { ...now, done } })}>
          {t('comments.task.done')}
        </Checkbox>
        <IconButton icon="x" size="small" label={t('comments.task.remove')} onPress={() => onChange({ task: null })} />
      </div>
      <div className={styles.taskFields}>
        <Select
          label={t('comments.task.assignee')}
          options={options}
          value={now.assigneeId ?? NOBODY}
          onChange={(id) => onChange({ task: { ...now, assigneeId: id === NOBODY ? null : id } })}
        />
        <DateField
          label={t('comments.task.due')}
          value={now.dueOn ?? ''}
          onChange={(day) => onChange({ task: { ...now, dueOn: day === '' ? null : day } })}
        />
      </div>
    </div>
  )
}
