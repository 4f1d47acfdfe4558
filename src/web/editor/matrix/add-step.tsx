import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { addStep } from '../actions/adding.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './header.module.css'

/** A step more for a stage, for pointer and finger; the keyboard has the stage's menu. */
export function AddStep({ stageId }: { readonly stageId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <button
      type="button"
      tabIndex={-1}
      data-tool=""
      className={styles.addStep}
      title={t('editor.action.addStep')}
      onClick={(event) => {
        event.stopPropagation()
        addStep(editor, stageId)
      }}
    >
      <Icon name="plus" size={14} />
      <InterfaceWords>{t('map.step')}</InterfaceWords>
    </button>
  )
}
