import { setCard } from '../../../domain/map/commands/cards.ts'
import { lacksAlt } from '../../../domain/map/missing-alt.ts'
import { useTranslate } from '../../app/language.tsx'
import { fileUrl, IMAGE_TYPES } from '../../data/files.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useUploadImage } from '../images/use-upload-image.ts'
import { useEditor } from '../state/use-editor.ts'
import type { CardFieldProps } from './card-fields.tsx'
import styles from './panel.module.css'

/** The picture: chosen, dropped or pasted; shown whole. */
export function ImageField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { upload, isBusy } = useUploadImage()
  const set = (imageId: string) => editor.run(setCard, { id: card.id, fields: { imageId } })
  const take = async ([file]: readonly File[]) => {
    const imageId = file ? await upload(file) : null
    if (imageId) set(imageId)
  }
  const address = fileUrl(card.imageId)
  if (address === null && isGuestPage) return null
  if (address === null) {
    return (
      <FileDrop
        label={t(isBusy ? 'editor.image.busy' : 'editor.image.drop')}
        accept={IMAGE_TYPES}
        onFiles={(files) => void take(files)}
      />
    )
  }
  return (
    <div className={styles.field}>
      <img className={styles.picture} src={address} alt={card.alt} />
      <div className={styles.row}>
        <Button size="small" icon="trash" onPress={() => set('')}>
          {t('editor.image.remove')}
        </Button>
      </div>
    </div>
  )
}

/** What the picture shows, for those who don't see it. */
export function AltField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  if (card.imageId === '') return null
  return (
    <div className={styles.field}>
      {lacksAlt(card) && (
        <p className={styles.warning}>
          <Icon name="alert-triangle" />
          {t('editor.image.altMissing.why')}
        </p>
      )}
      <TextArea
        label={t('editor.image.alt')}
        placeholder={t('editor.image.alt.example')}
        value={card.alt}
        onChange={(alt) => editor.run(setCard, { id: card.id, fields: { alt } }, { merge: `alt/${card.id}` })}
      />
    </div>
  )
}
