import type { UseQueryResult } from '@tanstack/react-query'
import type { ExportedKind } from '../../formats/export/exporter.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import type { ExportReport } from '../data/exports.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { NotesList } from '../import/notes-list.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './export-dialog.module.css'

type ReportProps = {
  readonly report: UseQueryResult<ExportReport>
  /** What there is nothing missing of: the whole, or what stands on a sheet. */
  readonly whole: ExportedKind | 'sheet'
}

/** How large the file becomes, and what of the document it can't carry. */
export function Report({ report, whole }: ReportProps) {
  const t = useTranslate()
  const { bytes } = useFormat()
  const words = useProblemWords()
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
    <>
      <p className={styles.size}>{bytes(size)}</p>
      {notes.some(({ severity }) => severity !== 'info') ? null : <p>{t(`transferDialog.export.whole.${whole}`)}</p>}
      <NotesList notes={notes} />
    </>
  )
}
