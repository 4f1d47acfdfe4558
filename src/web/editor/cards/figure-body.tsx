import { useTranslate } from '../../app/language.tsx'
import type { BodyProps } from './body-props.ts'
import styles from './card.module.css'
import { CardText } from './card-text.tsx'

/** A figure with its name above it and how it moved beside it. */
export function FigureBody({ card }: BodyProps) {
  const t = useTranslate()
  const isEmpty = card.text === '' && card.figure === '' && card.change === ''
  return (
    <div id={`words-${card.id}`} dir="auto">
      {isEmpty && <span className={styles.placeholder}>{t('editor.card.empty')}</span>}
      {card.text !== '' && (
        <div className={styles.figureName}>
          <CardText source={card.text} emoji={card.emoji} />
        </div>
      )}
      {(card.figure !== '' || card.change !== '') && (
        <div className={styles.figure}>
          {card.figure}
          {card.change !== '' && <span className={styles.change}>{card.change}</span>}
        </div>
      )}
    </div>
  )
}
