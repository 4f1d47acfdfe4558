import type { MapBundle, TransferNote } from '../../domain/bundle.ts'

export const PAPERS = ['a0', 'a1', 'a2', 'a3', 'a4'] as const
export type Paper = (typeof PAPERS)[number]

export type ExportOptions = {
  /** BCP 47 tag for the words that the exporter adds (headings, lane kinds). Default: the map's own language. */
  readonly language?: string
  readonly theme?: 'light' | 'dark'
  /** Default: the format's own. */
  readonly paper?: Paper
  /** Default: whichever lets the text be larger. */
  readonly orientation?: 'landscape' | 'portrait'
  /** One sheet that holds the whole map, or as many as are needed at a readable size. */
  readonly pages?: 'one' | 'several'
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
}
