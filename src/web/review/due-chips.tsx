import { useTranslate } from '../app/language.tsx'
import { localDay } from '../app/local-day.ts'
import type { DocumentItem } from '../data/documents.ts'
import { Chip } from '../ui/chip.tsx'
import { dueOf } from './due.ts'

/** On the tile of a map or persona: that it, or cards of it, are to be gone through. */
export function DueChips({ item }: { readonly item: DocumentItem }) {
  const t = useTranslate()
  const { isDue, cards } = dueOf(item, localDay())
  return (
    <>
      {isDue && (
        <Chip icon="calendar-due" colour="amber">
          {t('review.due')}
        </Chip>
      )}
      {cards > 0 && (
        <Chip icon="calendar-due" colour="amber">
          {t('review.due.cards', { count: cards })}
        </Chip>
      )}
    </>
  )
}
