import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { needWords } from '../app/words.ts'
import { downloadExport, type ExportChoice, exportReportQuery, formatsQuery } from '../data/exports.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { NotesList } from '../import/notes-list.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './export-dialog.module.css'
import { ExportOptionsForm } from './export-options.tsx'
import { FormatList } from './format-list.tsx'
import { fileNameOf, optionsOf, USUAL } from './format-options.ts'

await needWords('transfer-dialog')

export type ExportDialogProps = {
  readonly documentId: string
  /** The map's title; also the file's name. */
  readonly title: string
  /** BCP 47 tag of the map's language. */
  readonly language: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A map in another format: which one, how, and what it can't carry. */
export function ExportDialog(props: ExportDialogProps) {
  return props.isOpen && <OpenDialog {...props} />
}

function OpenDialog({ documentId, title, language, onClose }: ExportDialogProps) {
  const t = useTranslate()
  const problemWords = useProblemWords()
  const formats = useQuery(formatsQuery).data?.exports ?? []
  const [name, setName] = useState('pdf')
  const [choice, setChoice] = useState<ExportChoice>(USUAL)
  const [isBusy, setIsBusy] = useState(false)
  const chosen = formats.find((format) => format.name === name) ?? formats[0]
  const options = chosen ? optionsOf(chosen.name, choice) : {}

  const download = async () => {
    if (!chosen) return
    setIsBusy(true)
    const fileName = fileNameOf(title || t('map.untitled'), chosen.extension)
    try {
      await downloadExport(documentId, chosen.name, options, fileName)
      toast(t('transferDialog.export.done', { name: fileName }))
      onClose()
    } catch (error) {
      toast(problemWords(error), { tone: 'problem' })
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      title={t('transferDialog.export.title', { name: title || t('map.untitled') })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <Button variant="primary" icon="download" onPress={download} isPending={isBusy} isDisabled={!chosen}>
          {t('transferDialog.export.download', { format: chosen?.extension.slice(1).toUpperCase() ?? '' })}
        </Button>
      }
    >
      <div className={styles.columns}>
        <FormatList formats={formats} value={chosen?.name ?? ''} onChange={setName} />
        {chosen && (
          <div className={styles.side}>
            <ExportOptionsForm format={chosen.name} choice={choice} language={language} onChange={setChoice} />
            <Report documentId={documentId} format={chosen.name} choice={options} />
          </div>
        )}
      </div>
    </Dialog>
  )
}

type ReportProps = { readonly documentId: string; readonly format: string; readonly choice: ExportChoice }

function Report({ documentId, format, choice }: ReportProps) {
  const t = useTranslate()
  const { bytes } = useFormat()
  const words = useProblemWords()
  const report = useQuery(exportReportQuery(documentId, format, choice))
  if (report.isPending) return <ProgressBar label={t('transferDialog.export.checking')} />
  if (report.isError) {
    return (
      <p className={styles.problem} role="alert">
        {words(report.error)}
      </p>
    )
  }
  const { notes, size } = report.data
  return (
    <div className={styles.report} role="status">
      <p className={styles.size}>{bytes(size)}</p>
      {notes.some(({ severity }) => severity !== 'info') ? null : <p>{t('transferDialog.export.whole')}</p>}
      <NotesList notes={notes} />
    </div>
  )
}
