import { useTranslate } from '../../app/language.tsx'
import { fileUrl } from '../../data/files.ts'
import { Icon } from '../../ui/icon.tsx'
import { Spoken } from '../spoken/spoken.tsx'
import type { BodyProps } from './body-props.ts'
import styles from './card.module.css'
import { CardText } from './card-text.tsx'

/** A picture with its caption. Where the text for those who don't see it is missing, the picture says so itself. */
export function PictureBody({ card }: BodyProps) {
  const t = useTranslate()
  return (
    <>
      {card.imageId === '' ? (
        <div className={styles.noPicture}>
          <Icon name="photo-plus" size={20} />
          {t('editor.image.none')}
        </div>
      ) : (
        <img src={fileUrl(card.imageId) ?? ''} alt={card.alt} loading="lazy" draggable={false} />
      )}
      {card.imageId !== '' && card.alt.trim() === '' && (
        <span className={styles.missing}>
          <Icon name="alert-triangle" size={14} />
          {t('editor.image.altMissing')}
        </span>
      )}
      <div id={`words-${card.id}`} dir="auto" className={card.text === '' ? undefined : styles.caption}>
        <CardText source={card.text} {...(card.text === '' ? {} : { emoji: card.emoji })} />
        {card.text === '' && <Spoken>{card.alt || t('editor.image.name')}</Spoken>}
      </div>
    </>
  )
}
