import type { ComponentType } from 'react'
import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { PRESENCES } from '../../../domain/lanes/touchpoints.ts'
import { channelsOf, entryFor, livingEntry, touchpointsOf } from '../../../domain/library/entries.ts'
import { setCard } from '../../../domain/map/commands/cards.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { creating } from '../library/add-to-library.ts'
import { useDirectory } from '../state/directory.ts'
import { useEditor } from '../state/use-editor.ts'
import { AltField, ImageField } from './image-field.tsx'
import { DepartmentsField, PersonasField } from './member-fields.tsx'
import styles from './panel.module.css'

export type CardFieldProps = { readonly card: Card; readonly kind: LaneKind }

/** How each field that a kind of lane may add is edited. A kind with new fields adds its own here. */
const FIELDS: Readonly<Record<string, ComponentType<CardFieldProps>>> = {
  touchpointId: TouchpointField,
  channelId: ChannelField,
  presence: PresenceField,
  context: ContextField,
  departmentIds: DepartmentsField,
  personaIds: PersonasField,
  figure: FigureField,
  change: ChangeField,
  imageId: ImageField,
  alt: AltField,
}

/** The fields that this kind of lane has beside the words. */
export function FieldsOfKind({ card, kind }: CardFieldProps) {
  return Object.keys(kind.fields ?? {}).map((name) => {
    const Field = FIELDS[name]
    return Field && <Field key={name} card={card} kind={kind} />
  })
}

/** Any kind of card may end on an emoji, which files bring along. */
export function EmojiField({ card }: { readonly card: Card }) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <TextField
      label={t('editor.card.emoji')}
      value={card.emoji}
      maxLength={32}
      onChange={(emoji) => editor.run(setCard, { id: card.id, fields: { emoji } }, { merge: `emoji/${card.id}` })}
    />
  )
}

function TouchpointField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const set = (touchpointId: string) => editor.run(setCard, { id: card.id, fields: { touchpointId } })
  const channel = (id: string) => library.channels[id]
  return (
    <ComboBox
      key={card.touchpointId}
      label={t('editor.touchpoint.library')}
      description={t('editor.touchpoint.library.hint')}
      options={touchpointsOf(library).map(({ id, name, channelId }) => ({
        id,
        label: name,
        icon: channel(channelId)?.icon ?? 'hand-click',
      }))}
      value={card.touchpointId || null}
      onChange={(id) => set(id ?? '')}
      {...creating(editor, 'touchpoint', set)}
    />
  )
}

function ChannelField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const set = (channelId: string) => editor.run(setCard, { id: card.id, fields: { channelId } })
  const usual = entryFor(library.touchpoints, card.touchpointId)?.channelId ?? ''
  return (
    <ComboBox
      key={card.channelId}
      label={t('editor.channel')}
      placeholder={livingEntry(library.channels, usual)?.name ?? ''}
      options={channelsOf(library).map(({ id, name, icon }) => ({ id, label: name, icon }))}
      value={card.channelId || null}
      onChange={(id) => set(id ?? '')}
      {...creating(editor, 'channel', set)}
    />
  )
}

function PresenceField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <Select
      label={t('editor.presence')}
      options={PRESENCES.map((id) => ({
        id: id || 'unset',
        label: id === '' ? t('editor.presence.unset') : t(`presence.${id}`),
      }))}
      value={card.presence || 'unset'}
      onChange={(id) => editor.run(setCard, { id: card.id, fields: { presence: id === 'unset' ? '' : id } })}
    />
  )
}

function ContextField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <TextArea
      label={t('editor.context')}
      placeholder={t('editor.context.example')}
      value={card.context}
      onChange={(context) => editor.run(setCard, { id: card.id, fields: { context } }, { merge: `context/${card.id}` })}
    />
  )
}

function FigureField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <TextField
      label={t('editor.figure.value')}
      placeholder={t('editor.figure.value.example')}
      value={card.figure}
      onChange={(figure) => editor.run(setCard, { id: card.id, fields: { figure } }, { merge: `figure/${card.id}` })}
    />
  )
}

function ChangeField({ card }: CardFieldProps) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <TextField
      className={styles.field ?? ''}
      label={t('editor.figure.change')}
      placeholder={t('editor.figure.change.example')}
      value={card.change}
      onChange={(change) => editor.run(setCard, { id: card.id, fields: { change } }, { merge: `change/${card.id}` })}
    />
  )
}
