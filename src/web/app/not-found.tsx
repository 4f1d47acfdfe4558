import { Link } from 'wouter'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useTranslate } from './language.tsx'
import { paths } from './paths.ts'
import { LostPath } from './pictures.tsx'
import { useTitle } from './use-title.ts'

export function NotFound() {
  const t = useTranslate()
  useTitle(t('app.notFound'))
  return (
    <EmptyState
      picture={<LostPath />}
      title={t('app.notFound')}
      actions={
        <Link href={paths.maps()} className={buttonClass('primary', 'medium')}>
          {t('app.notFound.home')}
        </Link>
      }
    >
      {t('app.notFound.hint')}
    </EmptyState>
  )
}
