import { z } from 'zod'
import { type FieldKind, fieldKind } from './fields.ts'

/**
 * A table of flat records: one Zod object, used by the API, the importers and the document alike.
 * Every field but `id` has a default, so that a record of an older version is read by today's code.
 */
export type Table<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly schema: z.ZodObject<Shape>
  readonly kinds: Readonly<Record<string, FieldKind>>
}

export function table<Shape extends z.ZodRawShape>(shape: Shape): Table<Shape> {
  const kinds: Record<string, FieldKind> = {}
  for (const [name, schema] of Object.entries(shape)) kinds[name] = fieldKind(schema as z.ZodType)
  return { schema: z.object(shape), kinds }
}

/** A kind of document (a map, a persona, the workspace's library): its tables and the version of its meaning. */
export type DocumentType<Tables extends Record<string, Table> = Record<string, Table>> = {
  readonly kind: string
  readonly version: number
  readonly tables: Tables
}

export type Row<T extends Table> = Readonly<z.output<T['schema']>>

/** A document in memory: for each table its records by id. Never mutated; commands return a diff. */
export type DocumentOf<Type extends DocumentType> = {
  readonly [Name in keyof Type['tables']]: Readonly<Record<string, Row<Type['tables'][Name]>>>
}

/** A document whose type is known only at run time. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string }
export type AnyDocument = Readonly<Record<string, Readonly<Record<string, AnyRow>>>>

export function emptyDocument<Type extends DocumentType>(type: Type): DocumentOf<Type> {
  return Object.fromEntries(Object.keys(type.tables).map((name) => [name, {}])) as DocumentOf<Type>
}
