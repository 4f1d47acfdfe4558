import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { TextField } from 'react-aria-components/TextField'
import { useLocation } from 'wouter'
import { type DocumentItem, documentsQuery } from '../data/documents.ts'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuItem, MenuSection } from '../ui/menu.tsx'
import { type AppAction, useAllActions } from './action-registry.ts'
import styles from './command-palette.module.css'
import { useTranslate } from './language.tsx'
import { ranked } from './palette-search.ts'
import { paths } from './paths.ts'

export type PaletteProps = {
  /** What was typed before it was there. */
  readonly typed?: string
  readonly onClose: () => void
}

/** Finds maps, personas and whatever can be done here. */
export default function CommandPalette({ typed = '', onClose }: PaletteProps) {
  return (
    <ModalOverlay className={cx(styles.overlay)} isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={cx(styles.modal)}>
        <Palette typed={typed} onClose={onClose} />
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ typed: typedBefore, onClose }: Required<PaletteProps>) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(typedBefore)
  const documents = useQuery({ ...documentsQuery(undefined), placeholderData: keepPreviousData }).data ?? []
  const all = useAllActions().filter(
    ({ isKeysOnly, isDisabled, id }) => !isKeysOnly && !isDisabled && id !== 'app.palette',
  )
  const found = {
    documents: ranked(documents, typed, ({ title }) => title),
    actions: ranked(all, typed, ({ label, keywords, section }) => [label, section, keywords ?? ''].join(' ')),
  }
  const go = (address: string) => {
    onClose()
    navigate(address)
  }
  const run = (action: AppAction) => {
    onClose()
    // The dialog gives the focus back first, in the next frame: an action may move it on, or open a dialog that gives it back.
    requestAnimationFrame(() => setTimeout(action.run))
  }
  const empty = <p className={styles.empty}>{t('ui.noMatch')}</p>
  return (
    <Dialog className={cx(styles.dialog)} aria-label={t('app.palette')}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField aria-label={t('app.palette.hint')} autoFocus className={cx(styles.field)}>
          <Icon name="search" size={20} />
          <Input className={cx(styles.input)} placeholder={t('app.palette.hint')} />
        </TextField>
        <Menu className={cx(styles.list)} aria-label={t('app.palette.results')} renderEmptyState={() => empty}>
          {found.documents.length > 0 && (
            <MenuSection title={t('app.palette.documents')}>
              {found.documents.slice(0, typed === '' ? 5 : 12).map((item) => (
                <DocumentEntry key={item.id} item={item} onGo={go} />
              ))}
            </MenuSection>
          )}
          {found.actions.length > 0 && (
            <MenuSection title={t('app.palette.actions')}>
              {found.actions.map((action) => (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  icon={action.icon ?? 'bolt'}
                  {...keysOf(action)}
                  onAction={() => run(action)}
                >
                  {action.label}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}

function keysOf({ shortcut, screenKeys }: AppAction): { shortcut?: string } {
  const keys = shortcut ?? screenKeys
  return keys === undefined ? {} : { shortcut: keys }
}

function DocumentEntry({ item, onGo }: { readonly item: DocumentItem; readonly onGo: (address: string) => void }) {
  const t = useTranslate()
  const isMap = item.kind === 'map'
  const title = item.title || t(isMap ? 'map.untitled' : 'persona.untitled')
  return (
    <MenuItem
      id={item.id}
      picture={isMap ? <Icon name="map-2" /> : <Avatar seed={avatarSeed(item)} size={20} />}
      description={t(isMap ? 'app.kind.map' : 'app.kind.persona')}
      onAction={() => onGo(isMap ? paths.map(item.id) : paths.persona(item.id))}
    >
      {title}
    </MenuItem>
  )
}

function avatarSeed({ id, summary }: DocumentItem): string {
  return typeof summary?.avatarSeed === 'string' && summary.avatarSeed !== '' ? summary.avatarSeed : id
}
