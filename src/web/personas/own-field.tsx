import { Button } from 'react-aria-components/Button'
import { fieldCommands } from '../../domain/persona/commands/own-parts.ts'
import type { PersonaField } from '../../domain/persona/persona-type.ts'
import { OWN_FIELD_LOOK } from '../../domain/persona/trait-looks.ts'
import { useTranslate } from '../app/language.tsx'
import { toastUndo } from '../app/toast-undo.ts'
import { useDone } from '../app/use-refused.ts'
import { cx } from '../ui/cx.ts'
import { EditableText } from '../ui/editable-text.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import { CommentButton } from './comment-button.tsx'
import { NoteList } from './note-list.tsx'
import { usePersona } from './persona-context.tsx'
import styles from './profile.module.css'

type OwnFieldProps = {
  readonly field: PersonaField
  readonly at: number
  readonly count: number
  /** It was added just now: its name is asked for. */
  readonly isNew: boolean
}

/** A group of the person's own, with a title of its own. */
export function OwnField({ field: { id, title }, at, count, isNew }: OwnFieldProps) {
  const t = useTranslate()
  const done = useDone()
  const { store, info, mayEdit } = usePersona()
  const [, rename, move, remove] = fieldCommands
  const name = title || t('personas.field.untitled')
  const moveTo = (index: number) => done(store.execute(move, { ids: [id], index }))
  const drop = () => {
    if (!done(store.execute(remove, { ids: [id] }))) return
    toastUndo(store, t('personas.field.deleted', { name }), t('ui.undo'))
  }
  return (
    <section className={styles.group} data-stage={OWN_FIELD_LOOK.colour} data-drop-area>
      <div className={styles.ownHead}>
        <h3 className={styles.groupTitle}>
          <Icon name="forms" />
          <EditableText
            label={t('personas.field.title')}
            lang={info.language}
            isReadOnly={!mayEdit}
            autoFocus={isNew}
            value={title}
            placeholder={t('personas.field.untitled')}
            onChange={(next) => done(store.execute(rename, { id, title: next }, { merge: `field/${id}` }))}
          />
        </h3>
        <CommentButton about={{ kind: 'group', recordId: id }} name={name} />
        {mayEdit && (
          <MenuTrigger>
            <Button className={cx(styles.ownMenu)} aria-label={t('personas.field.menu', { name })}>
              <Icon name="dots" />
            </Button>
            <Menu placement="bottom end">
              <MenuItem icon="arrow-up" isDisabled={at === 0} onAction={() => moveTo(at - 1)}>
                {t('ui.moveUp')}
              </MenuItem>
              <MenuItem icon="arrow-down" isDisabled={at === count - 1} onAction={() => moveTo(at + 1)}>
                {t('ui.moveDown')}
              </MenuItem>
              <MenuSeparator />
              <MenuItem icon="trash" isDanger onAction={drop}>
                {t('ui.delete')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        )}
      </div>
      <NoteList place={{ kind: 'group', id }} title={name} isLabelled look="lines" />
    </section>
  )
}
