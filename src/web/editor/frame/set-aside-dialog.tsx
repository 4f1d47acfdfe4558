import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useEditor } from '../state/use-editor.ts'
import styles from './set-aside-dialog.module.css'

/** Records that this version can't read: kept in the map, left out of the drawing, shown here as they are. */
export function SetAsideDialog() {
  const t = useTranslate()
  const editor = useEditor()
  const isOpen = useObservable(editor.isSetAsideOpen)
  const records = useObservable(editor.store.setAside)
  const close = () => editor.isSetAsideOpen.set(false)
  return (
    <Dialog
      title={t('editor.setAside.title')}
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t('ui.done')}
        </Button>
      }
    >
      <p>{t('editor.setAside.why')}</p>
      <ul className={styles.list}>
        {records.map(({ table, id, field, issues }) => (
          <li key={`${table}/${id}/${field ?? ''}`} className={styles.record}>
            <code>
              {table}/{id}
              {field === null ? '' : `/${field}`}
            </code>
            {issues.map(({ path, message }) => (
              <span key={`${path}${message}`} className={styles.issue}>
                {path === '' ? message : `${path}: ${message}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
