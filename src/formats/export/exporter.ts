import type { MapBundle, PersonaBundle, TransferNote } from '../../domain/bundle.ts'

/** What can be exported. */
export const EXPORTED_KINDS = ['map', 'persona'] as const
export type ExportedKind = (typeof EXPORTED_KINDS)[number]

export const PAPERS = ['a0', 'a1', 'a2', 'a3', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

/** What of a persona is drawn: who it is, or its empathy map. */
export const SHEETS = ['profile', 'empathy'] as const
export type Sheet = (typeof SHEETS)[number]

export const ORIENTATIONS = ['landscape', 'portrait'] as const
export type Orientation = (typeof ORIENTATIONS)[number]

export type ExportOptions = {
  /** BCP 47 tag for the words that the exporter adds (headings, lane kinds). Default: the map's or persona's own. */
  readonly language?: string
  readonly theme?: 'light' | 'dark'
  /** Default: the format's own. */
  readonly paper?: Paper
  /** Default: whichever lets a map's text be larger; a persona lies across. */
  readonly orientation?: Orientation
  /** One sheet that holds the whole map, or as many as are needed at a readable size. */
  readonly pages?: 'one' | 'several'
  /** Of a persona. Default: its profile. */
  readonly sheet?: Sheet
  /** Width of a picture in pixels. */
  readonly width?: number
  /** Milliseconds since 1970, for formats that carry a date. */
  readonly now?: number
}

export type Exported = {
  readonly bytes: Uint8Array
  /** What the format could not carry, or carried otherwise. */
  readonly notes: readonly TransferNote[]
}

/** Writes one file format. */
export type Exporter = {
  /** The format's name: `json`, `pdf`. Its label is the message `format.<name>`. */
  readonly name: string
  /** With the dot, lower case. */
  readonly extension: string
  readonly mime: string
  readonly write: (bundle: MapBundle, options: ExportOptions) => Promise<Exported>
  /** Left out by formats that hold maps alone. */
  readonly writePersona?: (bundle: PersonaBundle, options: ExportOptions) => Promise<Exported>
}
