import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { type DataSet, useRenameDataSet } from '../data/events.ts'
import { useMayEdit } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { EditableText } from '../ui/editable-text.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './data-set.module.css'

/** The heading, which is also where the name is changed. */
export function DataSetName({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  const words = useProblemWords()
  const mayEdit = useMayEdit()
  const rename = useRenameDataSet(dataSet.id)
  const [name, setName] = useState(dataSet.name)
  const leave = () => {
    const next = name.trim()
    if (next === '') return setName(dataSet.name)
    if (next === dataSet.name) return
    rename.mutate(next, {
      onError: (error) => {
        setName(dataSet.name)
        toast(words(error), { tone: 'problem' })
      },
    })
  }
  if (!mayEdit)
    return (
      <h1 className={styles.title} dir="auto">
        {dataSet.name}
      </h1>
    )
  return (
    <h1 className={styles.title}>
      <EditableText label={t('data.start.name')} value={name} onChange={setName} onBlur={leave} />
    </h1>
  )
}
