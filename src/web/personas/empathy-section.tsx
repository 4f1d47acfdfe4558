import { Button } from 'react-aria-components/Button'
import { sectionCommands } from '../../domain/persona/commands/own-parts.ts'
import type { SectionLook } from '../../domain/persona/section-looks.ts'
import type { Section } from '../../domain/persona/sections.ts'
import { useTranslate, useWords } from '../app/language.tsx'
import { toastUndo } from '../app/toast-undo.ts'
import { useDone } from '../app/use-refused.ts'
import { cx } from '../ui/cx.ts'
import { EditableText } from '../ui/editable-text.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import { CommentButton } from './comment-button.tsx'
import styles from './empathy-map.module.css'
import { NoteList } from './note-list.tsx'
import { usePersona } from './persona-context.tsx'
import { usePlaceTitle } from './use-place-title.ts'

type EmpathySectionProps = {
  readonly section: Section
  readonly look: SectionLook
  readonly at: number
  readonly count: number
  readonly isNearPerson: boolean
  readonly isMiddle: boolean
  /** It was added just now: its name is asked for. */
  readonly isNew: boolean
}

/** One wedge: its question, and the notes that answer it. */
export function EmpathySection({ section, look, at, count, isNearPerson, isMiddle, isNew }: EmpathySectionProps) {
  const words = useWords()
  const titleOf = usePlaceTitle()
  const place = { kind: 'section', id: section.id } as const
  const title = titleOf(place)
  const hint = words(`empathy.${section.id.replace(':', '.')}.hint`)
  return (
    <section
      className={cx(styles.section, isNearPerson && styles.near, isMiddle && styles.middle)}
      data-stage={look.colour}
      data-drop-area
      aria-label={title}
    >
      <header className={styles.head}>
        <Icon name={look.icon} size={20} />
        {section.title === null ? (
          <h2 className={styles.heading}>
            {title}
            {hint && <span className={styles.question}>{hint}</span>}
          </h2>
        ) : (
          <OwnHeading section={section} at={at} count={count} isNew={isNew} />
        )}
        <CommentButton about={{ kind: 'section', recordId: section.id }} name={title} />
      </header>
      <NoteList place={place} title={title} look="cards" />
    </section>
  )
}

type OwnHeadingProps = Pick<EmpathySectionProps, 'section' | 'at' | 'count' | 'isNew'>

function OwnHeading({ section: { id, title }, at, count, isNew }: OwnHeadingProps) {
  const t = useTranslate()
  const done = useDone()
  const { store, info, mayEdit } = usePersona()
  const [, rename, move, remove] = sectionCommands
  const name = title || t('personas.section.untitled')
  const drop = () => {
    if (!done(store.execute(remove, { ids: [id] }))) return
    toastUndo(store, t('personas.section.deleted', { name }), t('ui.undo'))
  }
  return (
    <>
      <h2 className={styles.heading}>
        <EditableText
          label={t('personas.section.title')}
          lang={info.language}
          isReadOnly={!mayEdit}
          autoFocus={isNew}
          value={title ?? ''}
          placeholder={t('personas.section.untitled')}
          onChange={(next) => done(store.execute(rename, { id, title: next }, { merge: `section/${id}` }))}
        />
      </h2>
      {mayEdit && (
        <MenuTrigger>
          <Button className={cx(styles.menu)} aria-label={t('personas.section.menu', { name })}>
            <Icon name="dots" />
          </Button>
          <Menu placement="bottom end">
            <MenuItem
              icon="arrow-left"
              isDisabled={at === 0}
              onAction={() => done(store.execute(move, { ids: [id], index: at - 1 }))}
            >
              {t('personas.section.before')}
            </MenuItem>
            <MenuItem
              icon="arrow-right"
              isDisabled={at === count - 1}
              onAction={() => done(store.execute(move, { ids: [id], index: at + 1 }))}
            >
              {t('personas.section.after')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon="trash" isDanger onAction={drop}>
              {t('ui.delete')}
            </MenuItem>
          </Menu>
        </MenuTrigger>
      )}
    </>
  )
}
