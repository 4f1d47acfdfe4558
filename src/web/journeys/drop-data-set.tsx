import { useTranslate } from '../app/language.tsx'
import { type DataSet, useDropDataSet } from '../data/events.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Confirm } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'

type DropDataSetProps = {
  /** Null: closed. */
  readonly set: DataSet | null
  readonly onClose: () => void
  readonly onDropped?: () => void
}

/** Asks before all events of a data set go for good. */
export function DropDataSet({ set, onClose, onDropped }: DropDataSetProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const drop = useDropDataSet()
  if (!set) return null
  const confirm = () =>
    drop.mutate(set.id, {
      onSuccess: () => {
        toast(t('data.dropped', { name: set.name }))
        onDropped?.()
      },
      onError: (error) => toast(words(error), { tone: 'problem' }),
    })
  return (
    <Confirm
      title={t('data.drop.title', { name: set.name })}
      isOpen
      onClose={onClose}
      action={t('data.drop.confirm')}
      onConfirm={confirm}
    >
      <p>{t('data.drop.hint', { events: set.events })}</p>
    </Confirm>
  )
}
