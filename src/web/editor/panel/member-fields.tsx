import { departmentsOf, idsMeaning, livingEntries } from '../../../domain/library/entries.ts'
import { personaIdsOf } from '../../../domain/map/columns.ts'
import {
  addCardDepartment,
  removeCardDepartment,
  tickCards,
  untickCards,
} from '../../../domain/map/commands/card-marks.ts'
import { useTranslate } from '../../app/language.tsx'
import { fileUrl } from '../../data/files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { creating } from '../library/add-to-library.ts'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import type { CardFieldProps } from './card-fields.tsx'
import styles from './panel.module.css'

/** Which departments are involved. */
export function DepartmentsField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const own = livingEntries(library.departments, card.departmentIds)
  const add = (departmentId: string) => editor.run(addCardDepartment, { ids: [card.id], departmentId })
  const remove = (id: string) =>
    editor.store.batch(() => {
      for (const departmentId of idsMeaning(library.departments, card.departmentIds, id)) {
        editor.run(removeCardDepartment, { ids: [card.id], departmentId })
      }
    })
  return (
    <div className={styles.field}>
      <ComboBox
        key={card.departmentIds.join()}
        label={t('editor.departments')}
        placeholder={t('editor.departments.add')}
        options={departmentsOf(library)
          .filter(({ id }) => !own.some((department) => department.id === id))
          .map(({ id, name }) => ({ id, label: name, icon: 'building' }))}
        value={null}
        onChange={(id) => id && add(id)}
        {...creating(editor, 'department', add)}
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

/** Which of the map's personas meet the touchpoint. */
export function PersonasField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { people } = useDirectory()
  const ids = useDerived(['personas'], personaIdsOf)
  if (ids.length === 0) return null
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('editor.personas.meet')}</legend>
      <div className={styles.chips}>
        {ids.map((personaId) => (
          <ToggleChip
            key={personaId}
            isSelected={card.personaIds.includes(personaId)}
            onChange={(isSelected) => editor.run(isSelected ? tickCards : untickCards, { ids: [card.id], personaId })}
            picture={
              <Avatar
                seed={people.get(personaId)?.avatarSeed || personaId}
                src={fileUrl(people.get(personaId)?.portraitId ?? '')}
                size={18}
              />
            }
          >
            {people.get(personaId)?.name || t('persona.untitled')}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  )
}
