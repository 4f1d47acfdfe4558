import { useCallback, useState } from 'react'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { IMAGE_TYPES, UPLOAD_LIMIT, uploadFile } from '../../data/files.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { toast } from '../../ui/toast-queue.ts'

/** Sends a picture to the server. `upload` gives its id; null where it was refused, which is then said. */
export function useUploadImage() {
  const t = useTranslate()
  const format = useFormat()
  const problemWords = useProblemWords()
  const [busy, setBusy] = useState(0)
  const upload = useCallback(
    async (file: File): Promise<string | null> => {
      if (isGuestPage) {
        toast(t('sharing.guest.noImages'), { tone: 'problem' })
        return null
      }
      if (!IMAGE_TYPES.split(',').includes(file.type)) {
        toast(t('ui.file.wrongKind', { name: file.name }), { tone: 'problem' })
        return null
      }
      if (file.size > UPLOAD_LIMIT) {
        const sizes = { size: format.bytes(file.size), limit: format.bytes(UPLOAD_LIMIT) }
        toast(t('ui.file.tooLarge', { name: file.name, ...sizes }), { tone: 'problem' })
        return null
      }
      setBusy((count) => count + 1)
      try {
        return (await uploadFile(file)).id
      } catch (error) {
        toast(problemWords(error), { tone: 'problem' })
        return null
      } finally {
        setBusy((count) => count - 1)
      }
    },
    [t, format, problemWords],
  )
  return { upload, isBusy: busy > 0 }
}
