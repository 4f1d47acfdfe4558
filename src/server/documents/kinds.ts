import type { Command } from '../../domain/command.ts'
import type { DocumentType } from '../../domain/document-type.ts'
import { LIBRARY_COMMANDS } from '../../domain/library/commands/registry.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { MAP_COMMANDS } from '../../domain/map/commands/registry.ts'
import { type JourneyMap, mapInfo, mapType } from '../../domain/map/map-type.ts'
import { summariseMap } from '../../domain/map/summary.ts'
import { PERSONA_COMMANDS } from '../../domain/persona/commands/registry.ts'
import { type Persona, personaInfo, personaType } from '../../domain/persona/persona-type.ts'
import { summarisePersona } from '../../domain/persona/summary.ts'
import type { DocumentKind } from '../../storage/database.ts'
import type { DocumentDigest } from '../../storage/documents.ts'

/** A document's content together with its kind. */
export type DocumentContent =
  | { readonly kind: 'map'; readonly document: JourneyMap }
  | { readonly kind: 'persona'; readonly document: Persona }
  | { readonly kind: 'library'; readonly document: Library }

const KINDS: Readonly<Record<DocumentKind, { type: DocumentType; commands: Readonly<Record<string, Command>> }>> = {
  map: { type: mapType, commands: MAP_COMMANDS as never },
  persona: { type: personaType, commands: PERSONA_COMMANDS as never },
  library: { type: libraryType, commands: LIBRARY_COMMANDS as never },
}

export function typeOf(kind: DocumentKind): DocumentType {
  return KINDS[kind].type
}

/** The command of that name, for documents of that kind; null where there is none. */
export function commandOf(kind: DocumentKind, name: string): Command | null {
  const { commands } = KINDS[kind]
  return Object.hasOwn(commands, name) ? (commands[name] ?? null) : null
}

export function commandNames(kind: DocumentKind): readonly string[] {
  return Object.keys(KINDS[kind].commands)
}

/** What lists show and search finds of a document. */
export function digestOf(content: DocumentContent): DocumentDigest {
  switch (content.kind) {
    case 'map':
      return { title: mapInfo(content.document).title, summary: summariseMap(content.document), searchText: '' }
    case 'persona':
      return { title: personaInfo(content.document).name, summary: summarisePersona(content.document), searchText: '' }
    case 'library':
      return { title: '', summary: {}, searchText: '' }
    default:
      return content satisfies never
  }
}
