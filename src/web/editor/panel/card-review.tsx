import { reviewCards, setCard } from '../../../domain/map/commands/cards.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { isDue } from '../../../domain/review.ts'
import { useTranslate } from '../../app/language.tsx'
import { localDay } from '../../app/local-day.ts'
import { needWords } from '../../app/words.ts'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'

await needWords('review')

/** When the card is gone through again, where that is not together with the map. */
export default function CardReview({ card: { id, reviewOn } }: { readonly card: Card }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  if (!mayEdit && reviewOn === '') return null
  return (
    <div className={styles.field}>
      <DateField
        label={t('review.card')}
        description={t('review.card.hint')}
        value={reviewOn}
        isDisabled={!mayEdit}
        onChange={(day) => editor.run(setCard, { id, fields: { reviewOn: day } }, { merge: `reviewOn/${id}` })}
      />
      {mayEdit && isDue(reviewOn, localDay()) && (
        <Button size="small" icon="check" onPress={() => editor.run(reviewCards, { ids: [id], on: localDay() })}>
          {t('review.done')}
        </Button>
      )}
    </div>
  )
}
