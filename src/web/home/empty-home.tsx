import { useTranslate } from '../app/language.tsx'
import { PathPicture } from '../app/path-picture.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BeginButtons } from './begin-buttons.tsx'

type EmptyHomeProps = { readonly onNew: () => void; readonly onImport: () => void; readonly mayEdit: boolean }

/** What a newcomer sees: what a map is, in one sentence and one picture, and the two ways to begin. */
export function EmptyHome({ onNew, onImport, mayEdit }: EmptyHomeProps) {
  const t = useTranslate()
  return (
    <EmptyState
      picture={<PathPicture />}
      title={t('home.empty')}
      actions={
        mayEdit && (
          <BeginButtons
            fromFile={{ label: t('home.empty.import'), onPress: onImport }}
            anew={{ label: t('home.empty.new'), onPress: onNew }}
          />
        )
      }
    >
      {t('home.empty.hint')}
    </EmptyState>
  )
}
