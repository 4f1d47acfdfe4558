import { useTranslate } from '../app/language.tsx'
import { LostPath } from '../app/pictures.tsx'
import { useTitle } from '../app/use-title.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** For a guest whose link has ended, was revoked, or was left. */
export function LinkEnded() {
  const t = useTranslate()
  useTitle(t('sharing.guest.ended.title'))
  return (
    <main>
      <EmptyState picture={<LostPath />} title={t('sharing.guest.ended.title')}>
        {t('sharing.guest.ended.about')}
      </EmptyState>
    </main>
  )
}
