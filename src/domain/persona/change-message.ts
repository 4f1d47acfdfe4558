import type { MessageId, Translate } from '../../i18n/message.ts'
import { kindMessage } from '../compare/change-message.ts'
import { fieldMessage, renamingField, short, upkeepName } from '../compare/field-message.ts'
import { entryFor } from '../library/entries.ts'
import type { Library } from '../library/library-type.ts'
import type { PersonaChange } from './changes.ts'
import { groupOfNote } from './notes.ts'
import { type Note, type Persona, personaInfo, TRAIT_GROUPS } from './persona-type.ts'

/** What the sentences need beside the change. */
export type PersonaWords = {
  readonly before: Persona
  readonly after: Persona
  readonly library: Library
  /** A member's name; empty: not known. */
  readonly memberName: (userId: string) => string
  readonly translate: Translate
}

/** The change in a sentence: “Added: note “Wants it today” (Needs)”. */
export function personaChangeMessage(change: PersonaChange, words: PersonaWords): string {
  return kindMessage(change.kind, whatChanged(change, words), words.translate)
}

function whatChanged(change: PersonaChange, words: PersonaWords): string {
  const { translate, before, after } = words
  const renaming = change.kind === 'changed' ? renamingField(change.fields, nameOf(before, change, words)) : undefined
  const persona = change.kind === 'removed' || renaming ? before : after
  const thing = translate(`compare.thing.${change.table === 'persona' ? 'personas' : change.table}`, {
    name: nameOf(persona, change, words) || translate('compare.unnamed'),
  })
  switch (change.kind) {
    case 'added':
    case 'removed': {
      const note = change.table === 'notes' ? persona.notes[change.id] : undefined
      const place = note ? placeOfNote(persona, note, translate) : ''
      return place ? `${thing} (${place})` : thing
    }
    case 'moved': {
      const [from, to] = [before.notes[change.id], after.notes[change.id]]
      if (change.isReordered || !from || !to) return translate('compare.reordered', { thing })
      const nowhere = translate('compare.nothing')
      return translate('compare.moved', {
        thing,
        from: placeOfNote(before, from, translate) || nowhere,
        to: placeOfNote(after, to, translate) || nowhere,
      })
    }
    case 'changed': {
      const names = {
        renaming,
        translate,
        valueName: (field: string, value: string) => valueName(field, value, words),
        memberName: (_field: string, id: string) =>
          entryFor(words.library.channels, id)?.name ?? translate('compare.unnamed'),
      }
      const fields = change.fields.map((field) =>
        PICTURES.has(field.field)
          ? translate('compare.field.replaced', { field: translate('compare.field.portraitId') })
          : fieldMessage(field, names),
      )
      return translate('compare.changed', { thing, fields: [...new Set(fields)].join('; ') })
    }
    default:
      return change.kind satisfies never
  }
}

/** Fields that say which picture it is, and nothing that could be read. */
const PICTURES: ReadonlySet<string> = new Set(['portraitId', 'avatarSeed'])

function nameOf(persona: Persona, { table, id }: PersonaChange, { translate }: PersonaWords): string {
  switch (table) {
    case 'persona':
      return short(personaInfo(persona).name) || translate('persona.untitled')
    case 'notes': {
      const note = persona.notes[id]
      return short([note?.label, note?.text].filter(Boolean).join(': '))
    }
    case 'fields':
    case 'sections':
      return short(persona[table][id]?.title ?? '')
    default:
      return table satisfies never
  }
}

/** “Goals / Gain”: its group in the profile and the section that it names in the empathy map. */
function placeOfNote(persona: Persona, note: Note, translate: Translate): string {
  const group = groupOfNote(persona, note)
  const titles = [
    group && groupTitle(persona, group, translate),
    note.section && sectionTitle(persona, note, translate),
  ]
  return [...new Set(titles.filter((title) => title))].join(' / ')
}

function groupTitle(persona: Persona, group: string, translate: Translate): string {
  const isTrait = (TRAIT_GROUPS as readonly string[]).includes(group)
  if (isTrait) return translate(`personas.group.${group}` as MessageId)
  return persona.fields[group]?.title || translate('personas.field.untitled')
}

function sectionTitle(persona: Persona, { section }: Note, translate: Translate): string {
  const own = persona.sections[section]
  if (own || !section.includes(':')) return own?.title || translate('personas.section.untitled')
  return translate(`empathy.${section.replace(':', '.')}` as MessageId)
}

function valueName(field: string, said: string, words: PersonaWords): string {
  if (field === 'framework') return words.translate(`personas.framework.${said}` as MessageId)
  return upkeepName(field, said, words) ?? said
}
