import { livingEntries, tagsOf } from '../../../domain/library/entries.ts'
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
  const sets = ids.map((id) => cards[id]?.tagIds ?? [])
  const common = (sets[0] ?? []).filter((tagId) => sets.every((set) => set.includes(tagId)))
  const own = livingEntries(library.tags, common)
  const add = (tagId: string) => editor.run(tagCards, { ids: [...ids], tagId })
  return (
    <div className={styles.field}>
      <ComboBox
        key={common.join()}
        label={t('editor.tags')}
        placeholder={t('editor.tags.add')}
        options={tagsOf(library)
          .filter(({ id }) => !common.includes(id))
          .map(({ id, name }) => ({ id, label: name, icon: 'tag' }))}
        value={null}
        onChange={(id) => id && add(id)}
        {...creating(editor, 'tag', add)}
      />
      {own.length > 0 && (
        <div className={styles.chips}>
          {own.map(({ id, name, colour }) => (
            <Chip key={id} colour={colour} onRemove={() => editor.run(untagCards, { ids: [...ids], tagId: id })}>
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
