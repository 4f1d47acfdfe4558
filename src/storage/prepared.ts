import { type RawBuilder, sql } from 'kysely'
import type { ClientBase } from 'pg'

const MARK = /^\/\* prepared ([\w-]+) \*\//

/**
 * Begins the text of a statement that every connection parses and plans but once: for those that are short and come often,
 * that is more than half of what they cost. The text must be the same each time.
 */
export const prepared = (name: string): RawBuilder<unknown> => sql.raw(`/* prepared ${name} */`)

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown

/** Has a connection's statements that are marked so be prepared. */
export function prepareMarked(client: ClientBase): void {
  const query = client.query.bind(client) as Query
  const marked: Query = (text, values, ...rest) => {
    const name = typeof text === 'string' ? MARK.exec(text)?.[1] : undefined
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  client.query = marked as ClientBase['query']
}
