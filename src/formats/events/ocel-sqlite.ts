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
    const types = database.prepare('select ocel_type, ocel_type_map from event_map_type').all()
    let told = 0
    for (const { ocel_type, ocel_type_map } of types) {
      const table = `event_${textOf(ocel_type_map)}`
      if (!tables.has(table)) continue
      for (const event of eventsIn(database, textOf(ocel_type), table)) {
        handler.event(event)
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

/** As a join, which SQLite makes an index for where the file has none; the objects of an event come one after the other. */
function* eventsIn(database: DatabaseSync, name: string, table: string): Generator<OcelEvent> {
  const from = `"${table.replaceAll('"', '""')}"`
  const rows = database.prepare(
    `select related.ocel_object_id as "${OBJECT}", one.* from ${from} one left join event_object related on related.ocel_event_id = one.ocel_id`,
  )
  let last: Row | null = null
  let objects: string[] = []
  for (const row of rows.iterate()) {
    if (last !== null && last.ocel_id !== row.ocel_id) {
      yield eventOf(name, last, objects)
      objects = []
    }
    last = row
    if (row[OBJECT] !== null) objects.push(textOf(row[OBJECT]))
  }
  if (last !== null) yield eventOf(name, last, objects)
}

/** No column of a log is called so. */
const OBJECT = 'ocel_related_object'

function eventOf(name: string, row: Row, objects: readonly string[]): OcelEvent {
  const attributes: Record<string, AttributeValue> = {}
  for (const [key, value] of Object.entries(row)) {
    if (key === 'ocel_id' || key === 'ocel_time' || key === OBJECT || value === null) continue
    attributes[key] = typeof value === 'number' ? value : textOf(value)
  }
  return { name: name.trim(), time: textOf(row.ocel_time), objects, attributes }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
