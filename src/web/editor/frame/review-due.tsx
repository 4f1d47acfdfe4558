import { type JourneyMap, mapInfo } from '../../../domain/map/map-type.ts'
import { cardsToReview } from '../../../domain/map/reviews.ts'
import { isDue } from '../../../domain/review.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { localDay, momentOf } from '../../app/local-day.ts'
import { needWords } from '../../app/words.ts'
import styles from '../../review/review.module.css'
import { Icon } from '../../ui/icon.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { EDIT_FROM, useMedia } from './use-open-editor.ts'

await needWords('review')

/** Cards are counted once nobody has written for so long: it means going through all of them. */
const REST_MS = 300

/** Says that the map is past its date, or cards of it are, and leads to where that is mended. */
export default function ReviewDue() {
  const t = useTranslate()
  const format = useFormat()
  const editor = useEditor()
  const { reviewOn } = useDerived(['map'], mapInfo)
  const cards = useDerived(['cards', 'lanes', 'stages', 'steps'], dueNow, REST_MS)
  const [first] = cards
  const showMap = () => editor.panel.set({ isOpen: true, focus: false, scope: 'map' })
  const showCard = async (id: string) => {
    // Its code is for those who edit: on a phone nothing leads there.
    const { goToHit } = await import('../search/go-to-hit.ts')
    goToHit(editor, { table: 'cards', id })
    editor.panel.set({ isOpen: true, focus: false })
  }
  return (
    <>
      {isDue(reviewOn, localDay()) && (
        <Mark hint={t('review.due.since', { day: format.date(momentOf(reviewOn)) })} onPress={showMap}>
          {t('review.due')}
        </Mark>
      )}
      {first && <Mark onPress={() => void showCard(first.id)}>{t('review.due.cards', { count: cards.length })}</Mark>}
    </>
  )
}

type MarkProps = { readonly children: string; readonly hint?: string; readonly onPress: () => void }

/** Where there is no room for the panel, the words alone. */
function Mark({ children, hint, onPress }: MarkProps) {
  const isWide = useMedia(EDIT_FROM)
  const inside = (
    <>
      <Icon name="calendar-due" size={16} />
      {children}
    </>
  )
  const props = { className: styles.due as string, 'data-stage': 'amber', title: hint }
  if (!isWide) return <span {...props}>{inside}</span>
  return (
    <button type="button" {...props} onClick={onPress}>
      {inside}
    </button>
  )
}

function dueNow(map: JourneyMap) {
  return cardsToReview(map, localDay())
}
