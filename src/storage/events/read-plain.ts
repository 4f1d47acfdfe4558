import { bytesOf, type EventFile } from '../../formats/events/event-file.ts'
import type { EventRow, RefusedRow } from '../../formats/events/event-row.ts'
import { needSome } from '../../formats/events/hardly-any.ts'
import type { OpenedEvents } from '../../formats/events/open-events.ts'
import { type PlainShape, readPlainCsv } from '../../formats/events/plain-csv.ts'
import type { EventColumns } from '../../journeys/log/event-log.ts'
import { ByteCodes } from './byte-codes.ts'

export type PlainLog = { readonly columns: EventColumns; readonly refused: readonly RefusedRow[] }

/**
 * A table's events in columns, where it is plain enough to be read by its bytes and no further column is wanted. Null where it
 * is not; it is read as all others are then, with the same result.
 */
export async function readPlain(
  file: EventFile,
  opened: OpenedEvents,
  tell: (bytesRead: number) => void = () => {},
): Promise<PlainLog | null> {
  const shape = shapeOf(opened)
  const map = opened.rowMapper?.()
  if (shape === null || !map) return null
  const separator = String.fromCharCode(shape.separator)
  const cases = new ByteCodes()
  const names = new ByteCodes()
  let count = 0
  let caseCodes = new Uint32Array(1 << 16)
  let nameCodes = new Uint32Array(1 << 16)
  let times = new Float64Array(1 << 16)
  const refused: RefusedRow[] = []
  let isBroken = false
  let bytesRead = 0
  const put = (caseCode: number, nameCode: number, time: number): void => {
    if (count === times.length) {
      // As many as there will be if the rows to come are as long as those that came.
      const room = Math.max(count * 2, Math.ceil(((count * file.size) / Math.max(1, bytesRead)) * 1.05))
      caseCodes = enlarged(caseCodes, new Uint32Array(room))
      nameCodes = enlarged(nameCodes, new Uint32Array(room))
      times = enlarged(times, new Float64Array(room))
    }
    caseCodes[count] = caseCode
    nameCodes[count] = nameCode
    times[count++] = time
  }
  const isPlain = await readPlainCsv(
    bytesOf(file, (read) => {
      bytesRead = read
      tell(read)
    }),
    shape,
    {
      caseOf: (bytes, from, to) => cases.codeOfBytes(bytes, from, to),
      nameOf: (bytes, from, to) => names.codeOfBytes(bytes, from, to),
      put,
      unusual(text, line) {
        const rows: EventRow[] = []
        isBroken ||= text.includes('\ufffd')
        const cells = text.split(separator)
        if (cells.length > shape.columns && cells.slice(shape.columns).some((cell) => cell !== ''))
          refused.push({ line, reason: 'too-many-cells', column: null })
        else map(cells, line, rows, refused)
        needSome(count + rows.length, refused.length)
        for (const row of rows) put(cases.codeOf(row.caseId), names.codeOf(row.name), row.time)
      },
    },
  )
  const caseIds = cases.texts()
  const dictionary = names.texts()
  if (!isPlain || isBroken || caseIds === null || dictionary === null) return null
  const columns: EventColumns = {
    cases: caseCodes.subarray(0, count),
    caseIds,
    names: nameCodes.subarray(0, count),
    dictionary,
    times: times.subarray(0, count),
    ends: null,
    attributes: new Map(),
  }
  return { columns, refused }
}

function shapeOf({ format, settings, mapping, columns }: OpenedEvents): PlainShape | null {
  const { separator, header, encoding } = settings
  if (format !== 'csv' || !mapping || separator === undefined || header !== true || encoding !== undefined) return null
  const [caseColumn, event, time] = [mapping.case, mapping.event, mapping.time].map((list) =>
    list.length === 1 ? list[0] : undefined,
  )
  if (caseColumn === undefined || event === undefined || time === undefined) return null
  const isMore = mapping.end !== null || mapping.id !== null || mapping.milestones.length > 0
  if (isMore || mapping.timeFormat !== 'iso' || mapping.timeZone !== 'UTC' || separator.charCodeAt(0) > 127) return null
  const at = (name: string) => columns.findIndex((column) => column.name === name)
  const shape = { caseAt: at(caseColumn), eventAt: at(event), timeAt: at(time) }
  return { ...shape, separator: separator.charCodeAt(0), columns: columns.length }
}

function enlarged<T extends Uint32Array | Float64Array>(from: T, into: T): T {
  into.set(from)
  return into
}
