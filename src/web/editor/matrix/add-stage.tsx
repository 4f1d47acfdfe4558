import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { addStage } from '../actions/adding.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './add-stage.module.css'

/** Behind the last stage: one more. It stays in view with the headers, though it is none of the grid's cells. */
export function AddStage() {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  if (!mayEdit) return null
  return (
    <div className={styles.place}>
      <Button variant="quiet" size="small" icon="plus" className={styles.button ?? ''} onPress={() => addStage(editor)}>
        <InterfaceWords>{t('editor.add.stage')}</InterfaceWords>
      </Button>
    </div>
  )
}
