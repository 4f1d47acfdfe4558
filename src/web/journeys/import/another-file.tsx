import { useTranslate } from '../../app/language.tsx'
import { forgetUpload } from '../../data/event-uploads.ts'
import { useDropImport } from '../../data/events.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { ACCEPTED, useTakeFile } from '../use-take-file.ts'

/** Where a file can't be read however one says it is: a place for another, which takes its place. */
export function AnotherFile({ importId }: { readonly importId: string }) {
  const t = useTranslate()
  const drop = useDropImport()
  const { take } = useTakeFile()
  return (
    <FileDrop
      label={t('data.drop')}
      accept={ACCEPTED}
      onFiles={(files) => {
        forgetUpload(importId)
        drop.mutate(importId)
        void take(files)
      }}
    />
  )
}
