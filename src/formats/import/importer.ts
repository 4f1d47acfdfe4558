import type { Imported, PersonaEntry } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import type { Library } from '../../domain/library/library-type.ts'
import type { Result } from '../../domain/result.ts'

export type ImportOptions = {
  /** Time, ids and randomness for what the file does not name by itself. */
  readonly context: Context
  /** The file's name where there is one: the title of a map that has none. */
  readonly fileName?: string
  /** BCP 47 tag for a map whose file does not say in which language it is written. */
  readonly language?: string
  /** The workspace's library: entries of the same name are referred to instead of made again. */
  readonly library?: Library
  /** The workspace's personas: one of the same name is referred to instead of made again. */
  readonly personas?: readonly PersonaEntry[]
  /** What only this importer understands, such as which column of a table holds the stage. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Reads one file format. Nothing is written anywhere: what it found is for a preview. */
export type Importer = {
  /** The format's name: `json`, `mermaid`. Its label is the message `format.<name>`. */
  readonly name: string
  /** With the dot, lower case. */
  readonly extensions: readonly string[]
  /** How surely the bytes are of this format, 0 (no) to 1 (certainly). Looks at the beginning only and never throws. */
  readonly detect: (bytes: Uint8Array, fileName: string) => number
  /** Refused files say what is wrong, where, and how to mend it (message `refusal.<reason>`). */
  readonly read: (bytes: Uint8Array, options: ImportOptions) => Promise<Result<Imported>>
}
