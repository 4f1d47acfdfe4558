import { useState } from 'react'
import { useLocation } from 'wouter'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { useForgetDocuments } from '../data/documents.ts'
import { commitImport, type ImportSource } from '../data/imports.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { toast } from '../ui/toast-queue.ts'
import { ImportPreviewView } from './import-preview.tsx'
import { ImportRefused } from './import-refused.tsx'
import { rememberMapping } from './remembered-mappings.ts'
import { SourceChooser } from './source-chooser.tsx'
import { useImportPreview } from './use-import-preview.ts'

type ImportDialogProps = {
  /** Null: nothing chosen yet. */
  readonly source: ImportSource | null
  readonly onSource: (source: ImportSource | null) => void
  readonly onClose: () => void
}

/** From a file to a map: choose, look at what it would become, correct how it is read, make it. Nothing is written before. */
export default function ImportDialog({ source, onSource, onClose }: ImportDialogProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const [, navigate] = useLocation()
  const forget = useForgetDocuments()
  const preview = useImportPreview(source)
  const [isMaking, setIsMaking] = useState(false)
  const found = preview.state === 'ready' && !preview.problem ? preview.preview : null
  const count = found ? found.maps.length + found.personas.length : 0

  const make = async () => {
    if (!source || preview.state !== 'ready') return
    setIsMaking(true)
    try {
      const { documents } = await commitImport({ ...source, settings: preview.settings })
      rememberMapping(preview.settings)
      await forget()
      onClose()
      const map = documents.find(({ kind }) => kind === 'map')
      toast(t('transferDialog.made', { count: documents.length }))
      if (map && documents.filter(({ kind }) => kind === 'map').length === 1) navigate(paths.map(map.id))
    } catch (error) {
      toast(words(error), { tone: 'problem' })
      setIsMaking(false)
    }
  }
  const name = source === null ? '' : source.name || t('transferDialog.pasted')
  return (
    <Dialog
      title={source ? t('transferDialog.title.of', { name }) : t('transferDialog.title')}
      isOpen
      onClose={onClose}
      size={source ? 'large' : 'medium'}
      actions={
        source && (
          <>
            <Button variant="quiet" icon="arrow-left" onPress={() => onSource(null)}>
              {t('transferDialog.other')}
            </Button>
            <Button variant="primary" onPress={make} isPending={isMaking} isDisabled={count === 0}>
              {count === 0 ? t('transferDialog.make') : t('transferDialog.make.count', { count })}
            </Button>
          </>
        )
      }
    >
      {!source && <SourceChooser onSource={onSource} />}
      {source && preview.state === 'reading' && (
        <ProgressBar label={t('transferDialog.reading', { name, size: format.bytes(sizeOf(source)) })} />
      )}
      {source && preview.state === 'refused' && (
        <ImportRefused source={source} error={preview.error} onAnyway={preview.onAnyway} />
      )}
      {preview.state === 'ready' && <ImportPreviewView {...preview} />}
    </Dialog>
  )
}

function sizeOf({ file }: ImportSource): number {
  return typeof file === 'string' ? file.length : file.size
}
