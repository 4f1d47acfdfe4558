import { useRef, useState } from 'react'
import { browserContext } from '../../sync/store/context.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { fileUrl, IMAGE_TYPES, UPLOAD_LIMIT, uploadFile } from '../data/files.ts'
import { isGuestPage } from '../data/guest-page.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { usePersona } from './persona-context.tsx'
import styles from './profile.module.css'

/** The face: an uploaded portrait, shown whole, or a drawn one that can be drawn anew. */
export function Portrait() {
  const t = useTranslate()
  const { bytes } = useFormat()
  const words = useProblemWords()
  const { id, info, set, mayEdit } = usePersona()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const hasPortrait = info.portraitId !== ''

  const upload = async (file: File | undefined) => {
    if (!file) return
    if (file.size > UPLOAD_LIMIT) {
      const sizes = { size: bytes(file.size), limit: bytes(UPLOAD_LIMIT) }
      return setProblem(t('ui.file.tooLarge', { name: file.name, ...sizes }))
    }
    setProblem(null)
    setIsBusy(true)
    try {
      const { id: portraitId } = await uploadFile(file)
      set({ portraitId })
    } catch (error) {
      setProblem(words(error))
    }
    setIsBusy(false)
  }
  const alt = info.alt || info.name || t('ui.avatar')
  return (
    <section className={styles.portrait}>
      <Avatar seed={info.avatarSeed || id} src={fileUrl(info.portraitId)} alt={alt} size={232} isSquare />
      {mayEdit && (
        <div className={styles.portraitTools}>
          {!isGuestPage && (
            <Button size="small" icon="photo-plus" isPending={isBusy} onPress={() => input.current?.click()}>
              {t(hasPortrait ? 'personas.portrait.replace' : 'personas.portrait.upload')}
            </Button>
          )}
          {hasPortrait ? (
            <Button size="small" variant="quiet" icon="trash" onPress={() => set({ portraitId: '' })}>
              {t('personas.portrait.remove')}
            </Button>
          ) : (
            <Button size="small" variant="quiet" icon="refresh" onPress={() => set({ avatarSeed: freshSeed() })}>
              {t('personas.portrait.shuffle')}
            </Button>
          )}
          <input
            ref={input}
            hidden
            type="file"
            accept={IMAGE_TYPES}
            onChange={(event) => {
              void upload(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {mayEdit && hasPortrait && (
        <div className={styles.screenOnly}>
          <TextArea
            label={t('personas.portrait.alt')}
            placeholder={t('personas.portrait.alt.placeholder')}
            value={info.alt}
            onChange={(next) => set({ alt: next }, 'alt')}
          />
          {info.alt.trim() === '' && (
            <p className={styles.missing}>
              <Icon name="accessible" />
              {t('personas.portrait.alt.missing')}
            </p>
          )}
        </div>
      )}
    </section>
  )
}

function freshSeed(): string {
  return browserContext().newId().slice(0, 8)
}
