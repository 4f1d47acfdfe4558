import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { openMenuOf } from '../pointer/use-grid-pointer.ts'
import type { Target } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'

type HeadingMenuProps = { readonly target: Extract<Target, { id: string }>; readonly name: string }

/** What can be done with a stage, a step or a lane. The heading itself is a field, whose own menu is for its text. */
export function HeadingMenu({ target, name }: HeadingMenuProps) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  if (!mayEdit) return null
  return (
    <IconButton
      icon="dots-vertical"
      size="small"
      label={t('editor.menu.of', { name })}
      aria-haspopup="menu"
      onPress={({ target: button }) => {
        const box = button.getBoundingClientRect()
        openMenuOf(editor, target, { x: box.left, y: box.bottom, isOutsideGrid: true })
      }}
    />
  )
}
