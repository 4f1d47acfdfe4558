import type { Imported, PersonaEntry } from '../../domain/bundle.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Mapping } from '../table/mapping.ts'
import type { MappingChoice } from '../table/mapping-choice.ts'
import { decodeText, looksBinary } from './decode-text.ts'
import { foreignKind, isZip } from './file-kinds.ts'
import type { Importer, ImportOptions } from './importer.ts'
import { LIMITS } from './limits.ts'
import { IMPORTERS, importerNamed } from './registry.ts'
import { tooBig } from './text-importer.ts'

export type ImportRequest = {
  readonly bytes: Uint8Array
  /** Where there is one; pasted text has none. */
  readonly fileName?: string
  /** The format's name or extension, where somebody says so; else the file's contents tell. */
  readonly importer?: string
  /** How the tables are read, as an earlier answer gave it and a person corrected it. */
  readonly mapping?: Mapping
  /** What somebody says of single rows and columns of a table, over what is guessed. */
  readonly choices?: readonly MappingChoice[]
  /** Reads tables that don't look like a journey too: for the step in which a person says what they mean. */
  readonly anyway?: boolean
  /** Milliseconds since 1970. */
  readonly now: number
  readonly newId: () => string
  /** BCP 47 tag: of a map whose text doesn't tell. */
  readonly language?: string
  readonly library?: Library
  readonly personas?: readonly PersonaEntry[]
}

export type ImportedFile = Imported & {
  /** How the tables were read; left out by formats that have none. To be shown, corrected, remembered and sent again. */
  readonly mapping?: Mapping
  readonly detected: {
    /** The importer's name. */
    readonly importer: string
    /** The text's encoding, a WHATWG label; null for files that are no text. */
    readonly encoding: string | null
  }
}

/** Formats are tried in this order of certainty; what is only thinkable is not tried where something is certain. */
const CERTAIN = 0.7
const LIKELY = 0.3

/**
 * Reads a file in whatever format it is: what it would become, and what of it not and why, before anything is written.
 * Never throws for what is in a file. Refuses, with a reason that `explainRefusal` puts into words, what is none of the
 * formats, damaged, too large, or no journey.
 */
export async function importFile(request: ImportRequest): Promise<Result<ImportedFile>> {
  const { bytes, fileName = '' } = request
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > LIMITS.fileBytes) return tooBig(bytes.length)
  const foreign = foreignKind(bytes)
  // An archive by a workbook's name is a workbook that has lost its end or its contents.
  const damaged = foreign === 'archive' && isZip(bytes) && /\.xls[xm]$/i.test(fileName)
  if (foreign && !damaged) return refuse('file-foreign', undefined, { kind: foreign })
  const candidates = candidatesFor(bytes, fileName, request.importer)
  if (candidates.length === 0) {
    return request.importer ? refuse('importer-unknown', undefined, { name: request.importer }) : unknown(bytes)
  }
  return readFirst(candidates, request)
}

/** Reads pasted text like a file without a name. */
export function importText({
  text,
  ...rest
}: Omit<ImportRequest, 'bytes'> & { readonly text: string }): Promise<Result<ImportedFile>> {
  return importFile({ ...rest, bytes: new TextEncoder().encode(text) })
}

function unknown(bytes: Uint8Array): Result<never> {
  const { text } = decodeText(bytes)
  if (looksBinary(text)) return refuse('file-not-text')
  return refuse(text.trim() === '' ? 'file-empty' : 'file-not-known')
}

type Candidate = { readonly importer: Importer; readonly certainty: number }

function candidatesFor(bytes: Uint8Array, fileName: string, asked: string | undefined): Candidate[] {
  if (asked !== undefined) {
    const importer = importerNamed(asked)
    return importer ? [{ importer, certainty: 1 }] : []
  }
  const found = IMPORTERS.map((importer) => ({ importer, certainty: importer.detect(bytes, fileName) }))
  const ranked = found.filter(({ certainty }) => certainty > 0).sort((a, b) => b.certainty - a.certainty)
  const best = ranked[0]?.certainty ?? 0
  return ranked.filter(({ certainty }) => certainty === best || best < CERTAIN)
}

/** The first format that reads the file; if none does, why the likeliest refused it. */
async function readFirst(candidates: readonly Candidate[], request: ImportRequest): Promise<Result<ImportedFile>> {
  let refused: Result<never> | null = null
  for (const { importer } of candidates) {
    const read = await importer.read(request.bytes, optionsOf(request))
    if (read.ok) return ok(found(importer, read.value, request.bytes))
    // Where nothing is likely, the last one, plain text, has the refusal that says what would work at all.
    if (refused === null || ((candidates[0]?.certainty ?? 0) < LIKELY && !isNamedFor(candidates[0], request)))
      refused = read
  }
  return refused ?? refuse('file-not-known')
}

/** Whether the file's name says that it is of the format. */
function isNamedFor(candidate: Candidate | undefined, { fileName = '' }: ImportRequest): boolean {
  return candidate?.importer.extensions.some((extension) => fileName.toLowerCase().endsWith(extension)) ?? false
}

function optionsOf({
  fileName,
  language,
  library,
  personas,
  mapping,
  choices,
  anyway,
  now,
  newId,
}: ImportRequest): ImportOptions {
  return {
    // Nothing that an import makes is random: its orders are evenly spaced.
    context: { now, newId, random: () => 0 },
    settings: { ...(mapping ? { mapping } : {}), ...(choices ? { choices } : {}), ...(anyway ? { anyway } : {}) },
    ...(fileName ? { fileName } : {}),
    ...(language ? { language } : {}),
    ...(library ? { library } : {}),
    ...(personas ? { personas } : {}),
  }
}

function found(
  importer: Importer,
  imported: Imported & { readonly mapping?: Mapping },
  bytes: Uint8Array,
): ImportedFile {
  const isText = importer.name !== 'xlsx'
  const encoding = imported.mapping?.encoding ?? (isText ? decodeText(bytes).encoding : null)
  return { ...imported, detected: { importer: importer.name, encoding } }
}
