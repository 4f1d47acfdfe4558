import { useObservable } from '../../data/connection.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './drag.module.css'

/** The line where what is dragged would land. */
export function DropIndicator() {
  const mark = useObservable(useEditor().dropMark)
  return mark && <div className={styles.mark} style={mark} />
}
