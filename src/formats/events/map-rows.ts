import { type EventRow, isPossibleTime, type RefusedRow, type RowRefusal } from './event-row.ts'
import { isMissing } from './missing.ts'
import { MOST_ATTRIBUTES, type TableMapping } from './table-mapping.ts'
import { DAY_ORDERS } from './time/day-order.ts'
import { guessTime } from './time/guess-time.ts'
import { type TimeReader, timeReader } from './time/read-time.ts'
import { zoneNamed } from './time/zone-offset.ts'

/** Takes a table's rows one after the other, and puts each where it belongs. */
export type RowMapper = (cells: readonly string[], line: number, rows: EventRow[], refused: RefusedRow[]) => void

/** What parts the values that are put together. */
const JOINT = ' · '
/** Beside other words for what happened, that it is an event adds nothing. */
const SAYS_NOTHING = /^(?:event|struct)$/i
/** So many ids of events are remembered to find those that came twice; older ones are forgotten. */
const REMEMBERED_IDS = 5_000_000

/**
 * @param columns those of JSON may become more as rows come
 * @param sample some rows, to tell how times are written where the mapping doesn't say
 * @param wanted which of the mapping's attributes are read; null: all
 */
export function rowMapper(
  mapping: TableMapping,
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  wanted: ReadonlySet<string> | null,
): RowMapper {
  const at = (name: string): number => {
    const found = columns.indexOf(name)
    if (found < 0) throw new Error('the mapping names a column that the table has not')
    return found
  }
  const zone = zoneNamed(mapping.timeZone) ?? ((ms: number) => ms)
  const formatOf = (ats: readonly number[]) => {
    const guess = guessTime(sample.map((row) => textOf(row, ats, ' ')))
    // A table's dates are all written alike.
    const isAsTold = guess?.isAmbiguous && DAY_ORDERS.some((order) => order === mapping.timeFormat)
    return (isAsTold ? mapping.timeFormat : guess?.format) ?? 'iso'
  }
  const caseAts = mapping.case.map(at)
  const eventAts = mapping.event.map(at)
  const timeAts = mapping.time.map(at)
  const endAt = mapping.end === null ? -1 : at(mapping.end)
  const idAt = mapping.id === null ? -1 : at(mapping.id)
  const isWanted = (name: string) => wanted === null || wanted.has(name)
  const attributes = mapping.attributes.filter(isWanted).map((name) => ({ name, at: at(name) }))
  let known = columns.length
  /** What comes for the first time behind the sample is kept: nobody saw it who could have left it out. */
  const keepLate = () => {
    for (; known < columns.length; known++) {
      const name = columns[known] as string
      if (isWanted(name) && attributes.length < MOST_ATTRIBUTES) attributes.push({ name, at: known })
    }
  }
  const time = timeReader(mapping.timeFormat ?? formatOf(timeAts), zone)
  const end = endAt < 0 ? null : timeReader(mapping.endFormat ?? formatOf([endAt]), zone)
  const milestones = mapping.milestones.map((name) => {
    const column = at(name)
    return { name, at: column, read: timeReader(formatOf([column]), zone) }
  })
  const seen = new Set<string>()
  const caseColumn = mapping.case.join(JOINT)
  const eventColumn = mapping.event.join(JOINT)
  const timeColumn = mapping.time.join(JOINT)
  const isAgain = (id: string): boolean => {
    if (id === '') return false
    if (seen.has(id)) return true
    if (seen.size >= REMEMBERED_IDS) seen.clear()
    seen.add(id)
    return false
  }
  let order = 0

  return (cells, line, rows, refused) => {
    const refuse = (reason: RowRefusal, column: string | null) => void refused.push({ line, reason, column })
    const caseId = textOf(cells, caseAts, JOINT)
    if (caseId === '') return refuse('no-case', caseColumn)
    const id = idAt < 0 ? '' : (cells[idAt] ?? '')
    if (milestones.length === 0 && isAgain(id)) return refuse('duplicate', mapping.id)
    if (known < columns.length) keepLate()
    const further = attributes.length === 0 ? null : attributesOf(cells, attributes)
    if (milestones.length > 0) {
      const before = rows.length + refused.length
      let isTold = false
      for (const milestone of milestones) {
        const text = (cells[milestone.at] ?? '').trim()
        if (isMissing(text)) continue
        isTold = true
        // Lines of one order each have the order's times.
        if (id !== '' && isAgain([id, milestone.name, text].join(JOINT))) continue
        const read = readTime(milestone.read, text)
        if (typeof read === 'string') refuse(read, milestone.name)
        else rows.push({ caseId, name: milestone.name, time: read, end: null, line, attributes: further })
      }
      if (rows.length + refused.length > before) return
      return isTold ? refuse('duplicate', mapping.id) : refuse('no-time', null)
    }
    const name = eventAts.length === 0 ? (mapping.name ?? '') : namesOf(cells, eventAts)
    if (name === '') return refuse('no-event', eventColumn)
    let moment = order
    if (timeAts.length > 0) {
      const text = textOf(cells, timeAts, ' ')
      if (isMissing(text)) return refuse('no-time', timeColumn)
      const read = readTime(time, text)
      if (typeof read === 'string') return refuse(read, timeColumn)
      moment = read
    }
    order++
    let until: number | null = null
    if (end) {
      const text = (cells[endAt] ?? '').trim()
      const read = isMissing(text) ? null : readTime(end, text)
      if (typeof read === 'string') return refuse(read, mapping.end)
      // An end before the beginning is somebody's slip; the beginning is what the order rests on.
      until = read === null ? null : Math.max(read, moment)
    }
    rows.push({ caseId, name, time: moment, end: until, line, attributes: further })
  }
}

function readTime(read: TimeReader, text: string): number | 'time-unreadable' | 'time-out-of-range' {
  const ms = read(text)
  if (Number.isNaN(ms)) return 'time-unreadable'
  return isPossibleTime(ms) ? ms : 'time-out-of-range'
}

function textOf(cells: readonly string[], ats: readonly number[], joint: string): string {
  if (ats.length === 1) return (cells[ats[0] as number] ?? '').trim()
  const parts = ats.map((at) => (cells[at] ?? '').trim())
  return parts.some((part) => part !== '') ? parts.join(joint) : ''
}

/** What happened, by as many of the columns as say it. */
function namesOf(cells: readonly string[], ats: readonly number[]): string {
  if (ats.length === 1) return textOf(cells, ats, JOINT)
  const parts = ats.map((at) => (cells[at] ?? '').trim()).filter((part) => part !== '')
  const telling = parts.filter((part) => !SAYS_NOTHING.test(part))
  return (telling.length > 0 ? telling : parts).join(JOINT)
}

function attributesOf(cells: readonly string[], attributes: readonly { name: string; at: number }[]) {
  const found: Record<string, string> = {}
  for (const { name, at } of attributes) {
    const text = cells[at]
    if (text !== undefined && text !== '') found[name] = text
  }
  return found
}
