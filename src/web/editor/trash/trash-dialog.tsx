import { useFormat, useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { deletedThings, restoreThing } from './deleted-things.ts'
import styles from './trash-dialog.module.css'

const TABLES = ['cards', 'lanes', 'steps', 'stages', 'kpis'] as const

/** What was deleted from the map, the latest first, each with the way back. */
export function TrashDialog() {
  const isOpen = useObservable(useEditor().isTrashOpen)
  return isOpen && <OpenTrash />
}

/** The row that is restored goes, and takes the focus with it: it moves to the next row's button, or to the dialog's own. */
function focusBeside(button: Element): void {
  const row = button.closest('li')
  const beside = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('[role="dialog"]')
  beside?.querySelector<HTMLElement>('button')?.focus()
}

function OpenTrash() {
  const t = useTranslate()
  const format = useFormat()
  const editor = useEditor()
  const { library } = useDirectory()
  const map = useDerived(TABLES, (document) => document)
  const things = deletedThings(map, library, t)
  const close = () => editor.isTrashOpen.set(false)
  return (
    <Dialog
      title={t('editor.trash.title')}
      isOpen
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t('ui.done')}
        </Button>
      }
    >
      {things.length === 0 ? (
        <p className={styles.empty}>{t('editor.trash.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {things.map((thing) => (
            <li key={`${thing.table}/${thing.id}`} className={styles.thing}>
              <Icon name={thing.icon} />
              <span className={styles.words}>
                {thing.name}
                <span className={styles.when}>
                  {t(`editor.trash.${thing.table}`, { place: thing.place })} ·{' '}
                  {format.relative(thing.deletedAt, Date.now())}
                </span>
              </span>
              <Button
                size="small"
                icon="restore"
                onPress={({ target }) => {
                  focusBeside(target)
                  restoreThing(editor, thing)
                }}
              >
                {t('editor.trash.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
