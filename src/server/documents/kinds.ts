import type { Command } from '../../domain/command.ts'
import type { AnyDocument, DocumentType } from '../../domain/document-type.ts'
import { LIBRARY_COMMANDS } from '../../domain/library/commands/registry.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { MAP_COMMANDS } from '../../domain/map/commands/registry.ts'
import { type JourneyMap, MAP_ID, mapInfo, mapType } from '../../domain/map/map-type.ts'
import { summariseMap } from '../../domain/map/summary.ts'
import { PERSONA_COMMANDS } from '../../domain/persona/commands/registry.ts'
import { PERSONA_ID, type Persona, personaInfo, personaType } from '../../domain/persona/persona-type.ts'
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

/** Every command for documents of that kind. */
export function commandsFor(kind: DocumentKind): readonly Command[] {
  return Object.values(KINDS[kind].commands)
}

export function titleOf(content: DocumentContent): string {
  switch (content.kind) {
    case 'map':
      return mapInfo(content.document).title
    case 'persona':
      return personaInfo(content.document).name
    case 'library':
      return ''
    default:
      return content satisfies never
  }
}

/** The document under another title. */
export function titled(content: DocumentContent, title: string): DocumentContent {
  switch (content.kind) {
    case 'map': {
      const map = { [MAP_ID]: { ...mapInfo(content.document), title } }
      return { kind: 'map', document: { ...content.document, map } }
    }
    case 'persona': {
      const persona = { [PERSONA_ID]: { ...personaInfo(content.document), name: title } }
      return { kind: 'persona', document: { ...content.document, persona } }
    }
    case 'library':
      return content
    default:
      return content satisfies never
  }
}

/** What lists show and search finds of a document. */
export function digestOf(content: DocumentContent): DocumentDigest {
  return { title: titleOf(content), summary: summaryOf(content), searchText: searchTextOf(content) }
}

function summaryOf(content: DocumentContent): DocumentDigest['summary'] {
  switch (content.kind) {
    case 'map':
      return summariseMap(content.document)
    case 'persona':
      return summarisePersona(content.document)
    case 'library':
      return {}
    default:
      return content satisfies never
  }
}

/** Every text of the records that live. */
function searchTextOf({ kind, document }: DocumentContent): string {
  const { tables } = KINDS[kind].type
  return Object.entries(document as AnyDocument)
    .flatMap(([name, rows]) => {
      const texts = Object.entries(tables[name]?.kinds ?? {}).flatMap(([field, of]) => (of === 'text' ? [field] : []))
      const living = Object.values(rows).filter((row) => (row.deletedAt ?? null) === null)
      return living.flatMap((row) => texts.map((field) => row[field]))
    })
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n')
}
