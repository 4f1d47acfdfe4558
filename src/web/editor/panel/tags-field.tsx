import { idsMeaning, livingEntries, tagsOf } from '../../../domain/library/entries.ts'
import { tagCards, untagCards } from '../../../domain/map/commands/card-marks.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { creating } from '../library/add-to-library.ts'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'

/** The tags of one card, or those that several have in common. */
export function TagsField({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const cards = useDerived(['cards'], cardsOf)
  const tagIds = ids.map((id) => cards[id]?.tagIds ?? [])
  const [first = [], ...others] = tagIds.map((some) => livingEntries(library.tags, some))
  const own = first.filter(({ id }) => others.every((set) => set.some((tag) => tag.id === id)))
  const add = (tagId: string) => editor.run(tagCards, { ids: [...ids], tagId })
  const remove = (id: string) =>
    editor.store.batch(() => {
      for (const tagId of new Set(idsMeaning(library.tags, tagIds.flat(), id))) {
        editor.run(untagCards, { ids: [...ids], tagId })
      }
    })
  return (
    <div className={styles.field}>
      <ComboBox
        key={own.map(({ id }) => id).join()}
        label={t('editor.tags')}
        placeholder={t('editor.tags.add')}
        options={tagsOf(library)
          .filter(({ id }) => !own.some((tag) => tag.id === id))
          .map(({ id, name }) => ({ id, label: name, icon: 'tag' }))}
        value={null}
        onChange={(id) => id && add(id)}
        {...creating(editor, 'tag', add)}
      />
      {own.length > 0 && (
        <div className={styles.chips}>
          {own.map(({ id, name, colour }) => (
            <Chip key={id} colour={colour} onRemove={() => remove(id)}>
              {name}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}

function cardsOf(map: JourneyMap): JourneyMap['cards'] {
  return map.cards
}
