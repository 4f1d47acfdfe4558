import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { saveFile } from '../app/save-file.ts'
import { type DataSet, fetchRefused, refusedQuery } from '../data/events.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './data-set.module.css'

const SHOWN = 200

/** Rows that were not taken, told as long as the data set rests on their file. */
export function RefusedNotice({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  if (dataSet.refused === 0) return null
  return (
    <div className={styles.refused}>
      <Icon name="alert-triangle" size={20} />
      <p>{t('data.refused', { count: dataSet.refused })}</p>
      <Button size="small" onPress={() => setIsOpen(true)}>
        {t('data.refused.show')}
      </Button>
      {isOpen && <RefusedDialog dataSet={dataSet} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function RefusedDialog({ dataSet, onClose }: { readonly dataSet: DataSet; readonly onClose: () => void }) {
  const t = useTranslate()
  const words = useProblemWords()
  const { data, error } = useQuery(refusedQuery(dataSet.id, SHOWN))
  const [isSaving, setIsSaving] = useState(false)
  const download = async () => {
    setIsSaving(true)
    try {
      saveFile(await fetchRefused(dataSet.id), `${dataSet.name.slice(0, 100)} – ${t('data.refused.file')}.csv`)
    } catch (problem) {
      toast(words(problem), { tone: 'problem' })
    } finally {
      setIsSaving(false)
    }
  }
  return (
    <Dialog
      title={t('data.refused', { count: dataSet.refused })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <Button icon="download" variant="primary" onPress={download} isPending={isSaving}>
          {t('data.refused.download')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('data.refused.hint')}</p>
      {error && <p role="alert">{words(error)}</p>}
      {!data && !error && <Spinner />}
      {data && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.figure}>
                {t('data.refused.lineHead')}
              </th>
              <th scope="col">{t('data.refused.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ line, message }, at) => (
              <tr key={`${line} ${at.toString()}`}>
                <td className={styles.figure}>{line}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data && data.all > data.items.length && (
        <p className={styles.hint}>{t('data.refused.more', { count: data.all - data.items.length })}</p>
      )}
    </Dialog>
  )
}
