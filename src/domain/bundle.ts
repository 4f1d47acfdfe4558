import type { Library } from './library/library-type.ts'
import type { JourneyMap } from './map/map-type.ts'
import type { Persona } from './persona/persona-type.ts'

/** A file of a document, ready to travel: an image of a card or a portrait. */
export type PortableFile = { readonly id: string; readonly mime: string; readonly base64: string }

export type PersonaEntry = { readonly id: string; readonly persona: Persona }

/** A map with all it refers to: what every exporter takes and every importer makes. */
export type MapBundle = {
  readonly id: string
  readonly map: JourneyMap
  /** The personas that the map names, in any order. */
  readonly personas: readonly PersonaEntry[]
  /** The library's entries that the map names (or more). */
  readonly library: Library
  readonly files: readonly PortableFile[]
}

/** A persona with all it refers to. */
export type PersonaBundle = PersonaEntry & {
  /** The library's entries that the persona names (or more). */
  readonly library: Library
  /** Its portrait, where one was uploaded. */
  readonly files: readonly PortableFile[]
}

/** Something that could not be carried over whole, or that the reader should know. */
export type TransferNote = {
  /** `lost`: not carried over; `changed`: carried over in another form; `info`: good to know. */
  readonly severity: 'lost' | 'changed' | 'info'
  /** The message `transfer.<reason>` says it in words. */
  readonly reason: string
  /** Where, in the language-free form `line:3`, `row:4`, `cell:B4`, `record:cards/x1`, `pointer:/cards/0/text`. */
  readonly at?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What an importer found in a file, before anything is written. */
export type Imported = {
  readonly maps: readonly MapBundle[]
  /** Personas that belong to no map of the file. */
  readonly personas: readonly PersonaEntry[]
  /** The library's entries and the portraits of those personas. */
  readonly library?: Library
  readonly files?: readonly PortableFile[]
  readonly notes: readonly TransferNote[]
}
