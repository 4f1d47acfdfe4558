import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportedKind, Sheet } from '../../formats/export/exporter.ts'
import { useTranslate } from '../app/language.tsx'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { type ExportChoice, exportReportQuery, formatsQuery } from '../data/exports.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './export-dialog.module.css'
import { ExportOptionsForm } from './export-options.tsx'
import { ExportProgress } from './export-progress.tsx'
import { Report } from './export-report.tsx'
import { FormatList } from './format-list.tsx'
import { fileNameOf, optionsOf, USUAL } from './format-options.ts'
import { useDownload } from './use-download.ts'

await needWords('transfer-dialog')

export type ExportDialogProps = {
  readonly documentId: string
  readonly kind: ExportedKind
  /** Of a persona: the sheet that is chosen at first. */
  readonly sheet?: Sheet
  /** The map's title or the persona's name; also the file's name. */
  readonly title: string
  /** BCP 47 tag of the document's language. */
  readonly language: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A map or a persona in another format: which one, how, and what it can't carry. */
export function ExportDialog(props: ExportDialogProps) {
  return props.isOpen && <OpenDialog {...props} />
}

function OpenDialog({ documentId, kind, sheet, title, language, onClose }: ExportDialogProps) {
  const t = useTranslate()
  const list = useQuery(formatsQuery)
  const problem = useProblemWords()
  const formats = (list.data?.exports ?? []).filter(({ kinds }) => kinds.includes(kind))
  const [name, setName] = useState('pdf')
  const [choice, setChoice] = useState<ExportChoice>({ ...USUAL[kind], ...(sheet ? { sheet } : {}) })
  const download = useDownload(onClose)
  const chosen = formats.find((format) => format.name === name) ?? formats[0]
  const options = chosen ? optionsOf(kind, chosen.name, choice) : {}
  const isBusy = download.stage !== null
  const report = useQuery({
    ...exportReportQuery(documentId, chosen?.name ?? '', options),
    enabled: chosen !== undefined && !isBusy,
  })
  const untitled = t(kind === 'map' ? 'map.untitled' : 'persona.untitled')
  const save = () => {
    if (!chosen) return
    const fileName = fileNameOf(title || untitled, chosen.extension)
    void download.start({ id: documentId, format: chosen.name, choice: options, fileName }, report.data?.size)
  }
  return (
    <Dialog
      title={t('transferDialog.export.title', { name: title || untitled })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          {isBusy && <Button onPress={download.stop}>{t('ui.cancel')}</Button>}
          <Button variant="primary" icon="download" onPress={save} isPending={isBusy} isDisabled={!chosen}>
            {t('transferDialog.export.download', { format: chosen?.extension.slice(1).toUpperCase() ?? '' })}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        {list.isError ? (
          <p className={styles.problem} role="alert">
            {problem(list.error)}
          </p>
        ) : list.isPending ? (
          <Waiting />
        ) : (
          <FormatList formats={formats} value={chosen?.name ?? ''} onChange={setName} />
        )}
        {chosen && (
          <div className={styles.side}>
            <ExportOptionsForm
              kind={kind}
              format={chosen.name}
              choice={choice}
              language={language}
              onChange={setChoice}
            />
            <div className={styles.report} role="status">
              {download.stage ? (
                <ExportProgress stage={download.stage} estimateMs={report.data?.tookMs} />
              ) : (
                <Report report={report} whole={options.sheet ? 'sheet' : kind} />
              )}
            </div>
          </div>
        )}
      </div>
    </Dialog>
  )
}
