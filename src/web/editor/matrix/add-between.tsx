import { Icon } from '../../ui/icon.tsx'
import { addBehind } from '../actions/adding.ts'
import type { Target } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './header.module.css'

type AddBetweenProps = { readonly target: Extract<Target, { id: string }>; readonly label: string }

/** “+” on the border behind a header: a stage, step or lane more, at once ready to be named. */
export function AddBetween({ target, label }: AddBetweenProps) {
  const editor = useEditor()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.between}
      data-tool=""
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation()
        const box = event.currentTarget.getBoundingClientRect()
        addBehind(editor, target, { x: box.left, y: box.bottom })
      }}
    >
      <span>
        <Icon name="plus" size={16} />
      </span>
    </button>
  )
}
