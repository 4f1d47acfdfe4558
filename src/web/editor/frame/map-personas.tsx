import { personaIdsOf } from '../../../domain/map/columns.ts'
import { addPersonas, removePersona } from '../../../domain/map/commands/personas.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { fileUrl } from '../../data/files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Popover, PopoverTrigger } from '../../ui/popover.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './map-personas.module.css'

/** Whose journey it is, as faces; a click chooses others. */
export function MapPersonas() {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const { people } = useDirectory()
  const ids = useDerived(['personas'], personaIdsOf)
  const names = ids.map((id) => people.get(id)?.name || t('persona.untitled'))
  const faces = ids.map((id) => (
    <Avatar
      key={id}
      seed={people.get(id)?.avatarSeed || id}
      src={fileUrl(people.get(id)?.portraitId ?? '')}
      size={26}
    />
  ))
  if (!mayEdit) {
    return (
      <span className={styles.faces} role="img" aria-label={t('editor.personas.of', { names: names.join(', ') })}>
        {faces}
      </span>
    )
  }
  return (
    <PopoverTrigger>
      <Button variant="quiet" aria-label={t('editor.personas.choose', { count: ids.length, names: names.join(', ') })}>
        <span className={styles.faces}>
          {faces}
          <span className={styles.add}>{ids.length === 0 ? t('editor.personas.add') : '+'}</span>
        </span>
      </Button>
      <Popover label={t('editor.personas')}>
        <PersonaChoice />
      </Popover>
    </PopoverTrigger>
  )
}

/** Everybody there is, ticked where the map is theirs. */
export function PersonaChoice() {
  const t = useTranslate()
  const editor = useEditor()
  const { people } = useDirectory()
  const ids = useDerived(['personas'], personaIdsOf)
  const offered = [...people.values()].filter(({ id, isActive }) => isActive || ids.includes(id))
  if (offered.length === 0) return <p className={styles.none}>{t('editor.personas.none')}</p>
  return (
    <div className={styles.choice}>
      {offered.map(({ id, name, avatarSeed, portraitId }) => (
        <ToggleChip
          key={id}
          isSelected={ids.includes(id)}
          onChange={(isSelected) =>
            isSelected ? editor.run(addPersonas, { personaIds: [id] }) : editor.run(removePersona, { personaId: id })
          }
          picture={<Avatar seed={avatarSeed || id} src={fileUrl(portraitId)} size={20} />}
        >
          {name || t('persona.untitled')}
        </ToggleChip>
      ))}
    </div>
  )
}
