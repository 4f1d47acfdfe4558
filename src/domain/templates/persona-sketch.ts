import type { Context } from '../command.ts'
import { emptyDocument } from '../document-type.ts'
import { draft } from '../draft.ts'
import { type StartingChannel, startingId } from '../library/starting-library.ts'
import { initialOrders } from '../order.ts'
import { PERSONA_ID, type Persona, type PersonaInfo, personaType, type TraitGroup } from '../persona/persona-type.ts'

/** A note: its text, or a label with its text ("Age", "34"). */
type NoteSketch = string | readonly [label: string, text: string]

/** A persona as one would jot it down. */
export type PersonaSketch = Partial<Omit<PersonaInfo, 'id' | 'channelIds'>> & {
  readonly name: string
  readonly channels?: readonly StartingChannel[]
  readonly traits: { readonly [Group in TraitGroup]?: readonly NoteSketch[] }
  /** Notes that stand only in the empathy map, by section id. */
  readonly empathy?: Readonly<Record<string, readonly string[]>>
}

export function buildPersona(sketch: PersonaSketch, context: Context): Persona {
  const { channels, traits, empathy, ...info } = sketch
  const work = draft(personaType, emptyDocument(personaType))
  const channelIds = (channels ?? []).map(startingId.channel)
  work.insert('persona', { avatarSeed: sketch.name, ...info, id: PERSONA_ID, channelIds })
  for (const [group, notes] of Object.entries(traits)) {
    const orders = initialOrders(notes.length)
    notes.forEach((note, i) => {
      const [label, text] = typeof note === 'string' ? ['', note] : note
      work.insert('notes', { id: context.newId(), group, label, text, order: orders[i] as string })
    })
  }
  for (const [section, texts] of Object.entries(empathy ?? {})) {
    const orders = initialOrders(texts.length)
    texts.forEach((text, i) => {
      work.insert('notes', { id: context.newId(), section, text, sectionOrder: orders[i] as string })
    })
  }
  return work.document
}
