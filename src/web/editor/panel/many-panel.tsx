import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { deleteChosen, duplicateChosen } from '../actions/chosen.ts'
import type { Selectable } from '../selection/selection.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'
import { TagsField } from './tags-field.tsx'

/** What can be done with several things at once. */
export function ManyPanel({ kind, ids }: { readonly kind: Selectable; readonly ids: readonly string[] }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  return (
    <fieldset className={styles.form} disabled={!mayEdit}>
      <p className={styles.place}>{t(`editor.chosen.${kind}`, { count: ids.length })}</p>
      {kind === 'cards' && <TagsField ids={ids} />}
      {mayEdit && (
        <div className={styles.row}>
          <Button icon="arrow-right" onPress={() => editor.moveDialog.set({ kind, ids })}>
            {t('editor.action.moveTo')}
          </Button>
          <Button icon="copy-plus" onPress={() => duplicateChosen(editor)}>
            {t('ui.duplicate')}
          </Button>
          <Button icon="trash" onPress={() => deleteChosen(editor)}>
            {t('ui.delete')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
