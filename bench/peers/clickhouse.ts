import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventLog } from '../../src/journeys/log/event-log.ts'

type Session = { readonly query: (sql: string, format: string) => string; readonly cleanup: () => void }

export type ClickHouse = {
  /** The rows of an answer. */
  readonly ask: (sql: string) => unknown[][]
  readonly close: () => void
}

const ROW_BYTES = 4 + 1 + 8
const ROWS_AT_ONCE = 100_000

/**
 * ClickHouse with a log as its table `shop.events (customer, name, ts)`, sorted by customer and time as ours is, in one part.
 * A name is a byte, the least that it can be; its codes are the log's.
 */
export function clickHouseWith(log: EventLog): ClickHouse {
  const folder = mkdtempSync(join(tmpdir(), 'polku-clickhouse-'))
  const file = join(folder, 'events.bin')
  const { Session } = createRequire(new URL('./clickhouse/package.json', import.meta.url))('chdb') as {
    readonly Session: new (path: string) => Session
  }
  const session = new Session(join(folder, 'database'))
  const run = (sql: string) => session.query(sql, 'JSONCompact')
  const columns = 'customer UInt32, name UInt8, ts Int64'
  writeRows(log, file)
  run('CREATE DATABASE shop ENGINE = Atomic')
  run(`CREATE TABLE shop.events (${columns}) ENGINE = MergeTree ORDER BY (customer, ts)`)
  run(`INSERT INTO shop.events SELECT * FROM file('${file}', 'RowBinary', '${columns}')`)
  run('OPTIMIZE TABLE shop.events FINAL')
  return {
    ask: (sql) =>
      (JSON.parse(run(`${sql} SETTINGS output_format_json_quote_64bit_integers = 0`)) as { data: unknown[][] }).data,
    close: () => {
      session.cleanup()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeRows({ names, times, caseStarts }: EventLog, file: string): void {
  const handle = openSync(file, 'w')
  const rows = Buffer.alloc(ROW_BYTES * ROWS_AT_ONCE)
  let end = 0
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    for (let i = caseStarts[at] as number; i < (caseStarts[at + 1] as number); i++) {
      rows.writeUInt32LE(at, end)
      rows.writeUInt8(names[i] as number, end + 4)
      rows.writeBigInt64LE(BigInt(times[i] as number), end + 5)
      end += ROW_BYTES
      if (end < rows.length) continue
      writeSync(handle, rows)
      end = 0
    }
  }
  writeSync(handle, rows, 0, end)
  closeSync(handle)
}
