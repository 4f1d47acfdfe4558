import { quotationMarks, quoted } from '../../../formats/reading/quotation.ts'
import { useTranslate } from '../../app/language.tsx'
import { useDirectory } from '../state/directory.ts'
import type { BodyProps } from './body-props.ts'
import styles from './card.module.css'
import { CardText } from './card-text.tsx'

/** Words; somebody's own in quotation marks. */
export function TextBody({ card, kind }: BodyProps) {
  const t = useTranslate()
  const { language } = useDirectory()
  if (card.text === '') {
    return (
      <div id={`words-${card.id}`} className={styles.placeholder}>
        {card.emoji || t('editor.card.empty')}
      </div>
    )
  }
  const isBare = kind.quoted === true && quoted(card.text, language) !== card.text
  const [open, close] = quotationMarks(language)
  return (
    <div
      id={`words-${card.id}`}
      dir="auto"
      className={isBare ? styles.inMarks : undefined}
      style={isBare ? { quotes: `"${open}" "${close}"` } : undefined}
    >
      <CardText source={card.text} emoji={card.emoji} />
    </div>
  )
}
