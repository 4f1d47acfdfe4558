import { DatabaseSync } from 'node:sqlite'
import type { AttributeValue } from './event-row.ts'
import type { OcelEvent, OcelHandler } from './ocel.ts'
import { FileRefused } from './pieces.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Tells what an OCEL 2.0 database holds, the objects first, then the events with some at a time. Uses Node's SQLite, read
 * only; nothing is asked of a file but its own tables.
 * @throws {FileRefused} `events-sqlite-unreadable`
 */
export function* scanOcelSqlite(path: string, handler: OcelHandler): Generator<number> {
  let database: DatabaseSync
  try {
    database = new DatabaseSync(path, { readOnly: true, allowExtension: false })
  } catch {
    throw new FileRefused('events-sqlite-unreadable')
  }
  try {
    const tables = new Set(
      database
        .prepare("select name from sqlite_master where type = 'table'")
        .all()
        .map((row) => String(row.name)),
    )
    if (!tables.has('event') || !tables.has('event_object') || !tables.has('object'))
      throw new FileRefused('events-sqlite-unreadable')
    for (const row of database.prepare('select ocel_id, ocel_type from object').iterate())
      handler.object(textOf(row.ocel_id), textOf(row.ocel_type))
    yield 0
    if (!handler.event) return
    const related = database.prepare('select ocel_object_id from event_object where ocel_event_id = ?')
    const types = database.prepare('select ocel_type, ocel_type_map from event_map_type').all()
    let told = 0
    for (const { ocel_type, ocel_type_map } of types) {
      const table = `event_${textOf(ocel_type_map)}`
      if (!tables.has(table)) continue
      for (const row of database.prepare(`select * from "${table.replaceAll('"', '""')}"`).iterate()) {
        handler.event(eventOf(textOf(ocel_type), row, related.all(textOf(row.ocel_id))))
        if (++told % 2000 === 0) yield told
      }
    }
    yield told
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused('events-sqlite-unreadable')
  } finally {
    database.close()
  }
}

function eventOf(name: string, row: Row, related: readonly Row[]): OcelEvent {
  const attributes: Record<string, AttributeValue> = {}
  for (const [key, value] of Object.entries(row)) {
    if (key === 'ocel_id' || key === 'ocel_time' || value === null) continue
    attributes[key] = typeof value === 'number' ? value : textOf(value)
  }
  return {
    name: name.trim(),
    time: textOf(row.ocel_time),
    objects: related.map((one) => textOf(one.ocel_object_id)),
    attributes,
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
