/**
 * A document for a typesetter: what to draw where, and what it means to those who read it by its structure. Lengths in
 * points. This is the small interface behind which the typesetter can be exchanged.
 */
export type TypesetDocument = {
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  readonly rightToLeft: boolean
  /** Milliseconds since 1970; null: none, so that the same map gives the same bytes. */
  readonly createdAt: number | null
  readonly pages: readonly TypesetPage[]
  /** Files that items name: `art3.svg`, `photo-1.png`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export type TypesetPage = {
  readonly width: number
  readonly height: number
  /** A file with all that is only drawn. */
  readonly art: string
  readonly items: readonly TypesetItem[]
}

export type TypesetItem = TypesetText | TypesetFigure | TypesetTable

export type TypesetRun = {
  readonly text: string
  readonly font: string
  readonly weight: number
  readonly italic: boolean
  readonly fill: string
  readonly href: string | null
  /** The file of an emoji that stands in the text's place. */
  readonly emoji: string | null
}

export type TypesetText = {
  readonly kind: 'text'
  /** `artifact`: seen, but not read. */
  readonly role: 'title' | 'heading' | 'paragraph' | 'artifact'
  readonly x: number
  /** Of the first baseline. */
  readonly baseline: number
  readonly width: number
  readonly size: number
  readonly lineHeight: number
  readonly align: 'left' | 'center' | 'right'
  readonly language: string
  readonly rightToLeft: boolean
  readonly lines: readonly (readonly TypesetPart[])[]
}

/** Runs of a line; with a direction they stand by themselves among the others. */
export type TypesetPart = { readonly direction: 'ltr' | 'rtl' | null; readonly runs: readonly TypesetRun[] }

/** A picture with a text in its place. */
export type TypesetFigure = {
  readonly kind: 'figure'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly file: string
  readonly alt: string
  readonly language: string
  readonly radius: number
}

export type TypesetTable = {
  readonly kind: 'table'
  readonly x: number
  readonly y: number
  readonly columnWidths: readonly number[]
  readonly rows: readonly TypesetRow[]
  readonly summary: string
}

export type TypesetRow = { readonly height: number; readonly isHeader: boolean; readonly cells: readonly TypesetCell[] }

/** Items of a cell have their places from the cell's own top left corner. */
export type TypesetCell = { readonly isHeader: boolean; readonly span: number; readonly items: readonly TypesetItem[] }

/** Sets a document as a tagged PDF (PDF/UA-1). Throws where it can't. */
export type Typesetter = (document: TypesetDocument) => Uint8Array
