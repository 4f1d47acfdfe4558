import { useTranslate } from '../app/language.tsx'
import { PathPicture } from '../app/path-picture.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

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
          <>
            <Button icon="file-import" onPress={onImport}>
              {t('home.empty.import')}
            </Button>
            <Button icon="plus" variant="primary" onPress={onNew}>
              {t('home.empty.new')}
            </Button>
          </>
        )
      }
    >
      {t('home.empty.hint')}
    </EmptyState>
  )
}
