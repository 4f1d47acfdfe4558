import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { keyOf, type Target } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './header.module.css'

type HeaderToolsProps = { readonly target: Extract<Target, { id: string }>; readonly name: string }

/** The button that opens the header's menu for pointer and finger; the keyboard has Shift F10. */
export function HeaderTools({ target, name }: HeaderToolsProps) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <span className={styles.tools} data-tool="">
      <button
        type="button"
        tabIndex={-1}
        className={styles.tool}
        aria-label={t('editor.menu.of', { name })}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation()
          const box = event.currentTarget.getBoundingClientRect()
          editor.openMenu({ key: keyOf(target), x: box.left, y: box.bottom })
        }}
      >
        <Icon name="dots-vertical" size={16} />
      </button>
    </span>
  )
}
