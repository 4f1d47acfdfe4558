import { livingSorted } from '../../domain/map/columns.ts'
import { fieldCommands } from '../../domain/persona/commands/own-parts.ts'
import type { TraitGroup } from '../../domain/persona/persona-type.ts'
import { CHAPTERS, GROUP_LOOKS } from '../../domain/persona/trait-looks.ts'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { EditableText } from '../ui/editable-text.tsx'
import { Icon } from '../ui/icon.tsx'
import { PrintSheet } from '../ui/print-sheet.tsx'
import { CommentButton } from './comment-button.tsx'
import { NoteList } from './note-list.tsx'
import { OwnField } from './own-field.tsx'
import { usePersona } from './persona-context.tsx'
import styles from './profile.module.css'
import { ProfileSide } from './profile-side.tsx'
import { useAddOwn } from './use-add-own.ts'

/** Everything that is known of a persona on one page, edited where it stands. */
export function Profile() {
  return (
    <PrintSheet orientation="portrait">
      <article className={styles.profile}>
        <ProfileSide />
        <div className={styles.main}>
          <Head />
          {CHAPTERS.map(({ id, groups }) => (
            <Chapter key={id} id={id} groups={groups} />
          ))}
          <OwnFields />
        </div>
      </article>
    </PrintSheet>
  )
}

function Head() {
  const t = useTranslate()
  const { info, set, mayEdit } = usePersona()
  const field = (name: 'name' | 'role' | 'quote' | 'story') => ({
    place: `field/${name}`,
    label: t(`personas.${name}`),
    placeholder: t(`personas.${name}.placeholder`),
    value: info[name],
    onChange: (value: string) => set({ [name]: value }, name),
    isReadOnly: !mayEdit,
    lang: info.language,
  })
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>
        <EditableText {...field('name')} className={styles.nameText} autoFocus={mayEdit && info.name === ''} />
      </h1>
      <EditableText {...field('role')} className={styles.role} />
      {(mayEdit || info.quote !== '') && (
        <blockquote className={styles.quote}>
          <EditableText {...field('quote')} isMultiline className={styles.quoteText} />
        </blockquote>
      )}
      {(mayEdit || info.story !== '') && <EditableText {...field('story')} isMultiline className={styles.story} />}
    </header>
  )
}

type ChapterProps = { readonly id: (typeof CHAPTERS)[number]['id']; readonly groups: readonly TraitGroup[] }

function Chapter({ id, groups }: ChapterProps) {
  const t = useTranslate()
  return (
    <section className={styles.chapter} aria-labelledby={`chapter-${id}`}>
      <h2 id={`chapter-${id}`} className={styles.chapterTitle}>
        {t(`personas.chapter.${id}`)}
      </h2>
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </section>
  )
}

function Group({ group }: { readonly group: TraitGroup }) {
  const t = useTranslate()
  const { icon, colour, isLabelled = false } = GROUP_LOOKS[group]
  const title = t(`personas.group.${group}`)
  return (
    <section className={styles.group} data-stage={colour} data-drop-area>
      <div className={styles.ownHead}>
        <h3 className={styles.groupTitle}>
          <Icon name={icon} />
          {title}
        </h3>
        <CommentButton about={{ kind: 'group', recordId: group }} name={title} />
      </div>
      <NoteList place={{ kind: 'group', id: group }} title={title} isLabelled={isLabelled} look="lines" />
    </section>
  )
}

function OwnFields() {
  const t = useTranslate()
  const { document, mayEdit } = usePersona()
  const fields = livingSorted(document.fields)
  const { added, add } = useAddOwn(fieldCommands[0], t('personas.field.new'))
  if (fields.length === 0 && !mayEdit) return null
  return (
    <section className={styles.chapter} aria-labelledby="chapter-own">
      <h2 id="chapter-own" className={styles.chapterTitle}>
        {t('personas.chapter.own')}
      </h2>
      <div className={styles.groups}>
        {fields.map((field, at) => (
          <OwnField key={field.id} field={field} at={at} count={fields.length} isNew={field.id === added} />
        ))}
      </div>
      {mayEdit && (
        <Button variant="quiet" size="small" icon="plus" className={styles.addField} onPress={add}>
          {t('personas.field.add')}
        </Button>
      )}
    </section>
  )
}
