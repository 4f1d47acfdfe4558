import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { groupOfNote, sectionOfNote } from '../../domain/persona/notes.ts'
import type { Note } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { isGuestPage } from '../data/guest-page.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger, Submenu } from '../ui/menu.tsx'
import styles from './note-list.module.css'
import { usePersona } from './persona-context.tsx'
import { type Place, placesOf, samePlace } from './places.ts'
import { SendToMapDialog } from './send-to-map-dialog.tsx'
import { usePlaceTitle } from './use-place-title.ts'

type NoteMenuProps = { readonly note: Note; readonly place: Place; readonly name: string }

export function NoteMenu({ note, place, name }: NoteMenuProps) {
  const t = useTranslate()
  const { document, info, move, setNote, remove } = usePersona()
  const titleOf = usePlaceTitle()
  const [isSending, setIsSending] = useState(false)
  const group = groupOfNote(document, note)
  const section = sectionOfNote(document, note, info.framework)
  const here = (other: Place) => other.id === (other.kind === 'group' ? group : section)
  const targets = (kind: Place['kind']) =>
    placesOf(document, kind, info.framework).map((target) => (
      <MenuItem
        key={target.id}
        id={target.id}
        {...(here(target) ? { icon: 'check' } : {})}
        isDisabled={samePlace(target, place)}
        onAction={() => move([note.id], target)}
      >
        {titleOf(target)}
      </MenuItem>
    ))
  return (
    <>
      <MenuTrigger>
        <Button className={cx(styles.menu)} aria-label={t('personas.note.menu', { name })}>
          <Icon name="dots" />
        </Button>
        <Menu placement="bottom end">
          <Submenu icon="user-circle" label={t(group ? 'personas.note.toGroup' : 'personas.note.intoProfile')}>
            {targets('group')}
          </Submenu>
          <Submenu icon="heart" label={t(section ? 'personas.note.toSection' : 'personas.note.intoMap')}>
            {targets('section')}
          </Submenu>
          {!isGuestPage && (
            <MenuItem icon="send" onAction={() => setIsSending(true)}>
              {t('personas.send')}
            </MenuItem>
          )}
          {note.label === '' && (
            <MenuItem icon="tag" onAction={() => setNote(note.id, { label: t('personas.note.label') })}>
              {t('personas.note.addLabel')}
            </MenuItem>
          )}
          <MenuSeparator />
          <MenuItem icon="trash" isDanger onAction={() => remove([note.id])}>
            {t('ui.delete')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {isSending && <SendToMapDialog noteIds={[note.id]} onClose={() => setIsSending(false)} />}
    </>
  )
}
