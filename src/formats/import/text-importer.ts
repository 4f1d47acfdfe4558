import type { Imported } from '../../domain/bundle.ts'
import { type Result, refuse } from '../../domain/result.ts'
import { type DecodedText, decodeText, looksBinary } from './decode-text.ts'
import type { Importer, ImportOptions } from './importer.ts'
import { LIMITS } from './limits.ts'
import { type NoteBook, noteBook } from './note-book.ts'

/** An importer of a text format, which need not care for bytes. */
export type TextImporter = {
  readonly name: string
  readonly extensions: readonly string[]
  /** As an importer's `detect`, for text. `fileName` is lower case. */
  readonly detectText: (head: string, fileName: string) => number
  readonly readText: (
    text: string,
    options: ImportOptions,
    notes: NoteBook,
    from: DecodedText,
  ) => Promise<Result<Imported>> | Result<Imported>
}

/** How much of a file its format is recognised by. */
const HEAD_BYTES = 64 * 1024

/** The first part of a file as text; empty where it is none. */
export function headOf(bytes: Uint8Array): string {
  const { text } = decodeText(bytes.subarray(0, HEAD_BYTES))
  return looksBinary(text) ? '' : text
}

/** The importer of files in a text format: finds the encoding, says which it took where that was a guess. */
export function textImporter(format: TextImporter): Importer {
  return {
    name: format.name,
    extensions: format.extensions,
    detect: (bytes, fileName) => format.detectText(headOf(bytes), fileName.toLowerCase()),
    async read(bytes, options) {
      if (bytes.length > LIMITS.fileBytes) return tooBig(bytes.length)
      const decoded = decodeText(bytes, askedEncoding(options))
      if (looksBinary(decoded.text)) return refuse('file-not-text')
      if (decoded.text.trim() === '') return refuse('file-empty')
      const notes = noteBook()
      noteEncoding(decoded, notes)
      return format.readText(decoded.text, options, notes, decoded)
    },
  }
}

export function tooBig(bytes: number): Result<never> {
  const megabytes = Math.ceil(bytes / 1024 / 1024)
  return refuse('file-too-big', undefined, { megabytes, limit: LIMITS.fileBytes / 1024 / 1024 })
}

function askedEncoding(options: ImportOptions): string | undefined {
  const mapping = options.settings?.mapping as { readonly encoding?: unknown } | undefined
  return typeof mapping?.encoding === 'string' ? mapping.encoding : undefined
}

function noteEncoding({ encoding, certain, unreadable }: DecodedText, notes: NoteBook): void {
  if (!certain) notes.add('info', 'encoding-guessed', undefined, { encoding })
  if (unreadable > 0) notes.add('lost', 'characters-unreadable', undefined, { characters: unreadable })
}
