import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pastedTable } from '../../formats/html/pasted-table.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { formatsQuery } from '../data/exports.ts'
import type { ImportSource } from '../data/imports.ts'
import { Button } from '../ui/button.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './import.module.css'

type SourceChooserProps = { readonly onSource: (source: ImportSource) => void }

/** A file, or text that is pasted. */
export function SourceChooser({ onSource }: SourceChooserProps) {
  const t = useTranslate()
  const format = useFormat()
  const formats = useQuery(formatsQuery).data?.imports ?? []
  const extensions = [...new Set(formats.flatMap(({ extensions }) => extensions))]
  const [text, setText] = useState('')
  return (
    <>
      <FileDrop
        label={t('transferDialog.drop')}
        accept={extensions.join(',')}
        onFiles={(files) => {
          const [file] = files
          if (!file) return
          if (files.length > 1) toast(t('transferDialog.oneOf', { name: file.name, count: files.length }))
          onSource({ file, name: file.name })
        }}
      >
        {extensions.length > 0 && t('transferDialog.formats', { formats: format.list(extensions) })}
      </FileDrop>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault()
          onSource({ file: text, name: '' })
        }}
      >
        <TextArea
          label={t('transferDialog.paste')}
          description={t('transferDialog.paste.hint')}
          rows={5}
          value={text}
          onChange={setText}
          onPaste={(event) => {
            // A table says more than the text it comes with; that can't be shown in the box, the preview can show it.
            const html = event.clipboardData.getData('text/html')
            if (!pastedTable(html)) return
            event.preventDefault()
            onSource({ file: html, name: '' })
          }}
        />
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('transferDialog.paste.read')}
        </Button>
      </form>
    </>
  )
}
