import type { TableMapping } from '../../../formats/events/table-mapping.ts'

/** What a column of a table of events can be. */
export const COLUMN_ROLES = ['case', 'event', 'time', 'end', 'id', 'milestone', 'keep', 'leave'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** Columns that can be put together; the contract allows no more. */
const MOST = { case: 5, event: 5, time: 2 } as const

export function roleOf(mapping: TableMapping, column: string): ColumnRole {
  if (mapping.case.includes(column)) return 'case'
  if (mapping.event.includes(column)) return 'event'
  if (mapping.time.includes(column)) return 'time'
  if (mapping.end === column) return 'end'
  if (mapping.id === column) return 'id'
  if (mapping.milestones.includes(column)) return 'milestone'
  return mapping.attributes.includes(column) ? 'keep' : 'leave'
}

/**
 * The column in another role, put together with what has it already; where only one can have it, the other is kept beside.
 * The mapping stays as it is where nobody would be left whose journeys these are.
 */
export function withRole(mapping: TableMapping, column: string, role: ColumnRole): TableMapping {
  const next = changed(mapping, column, role)
  return next.case.length === 0 ? mapping : next
}

function changed(mapping: TableMapping, column: string, role: ColumnRole): TableMapping {
  const rest = without(mapping, column)
  switch (role) {
    case 'case':
    case 'event':
    case 'time': {
      const columns = [...rest[role], column]
      const over = columns.slice(0, -MOST[role])
      const next = { ...rest, [role]: columns.slice(-MOST[role]), attributes: [...rest.attributes, ...over] }
      return role === 'time' ? { ...next, timeFormat: null, milestones: [] } : eventful(next, role)
    }
    case 'end':
      return { ...keeping(rest, rest.end), end: column, endFormat: null }
    case 'id':
      return { ...keeping(rest, rest.id), id: column }
    case 'milestone':
      return {
        ...keeping(rest, ...rest.event, ...rest.time),
        event: [],
        time: [],
        milestones: [...rest.milestones, column],
        timeFormat: null,
      }
    case 'keep':
      return keeping(rest, column)
    case 'leave':
      return rest
    default:
      return role satisfies never
  }
}

/**
 * The column alone in the role; those that had it are kept beside. The column that alone said whose journeys these are changes
 * places with those.
 */
export function withOnly(mapping: TableMapping, role: 'case' | 'event' | 'time', column: string): TableMapping {
  const rest = without(mapping, column)
  const others = rest[role]
  const isLost = role !== 'case' && rest.case.length === 0
  if (isLost && others.length === 0) return mapping
  const next = { ...(isLost ? { ...rest, case: others } : keeping(rest, ...others)), [role]: [column] }
  return role === 'time' ? { ...next, timeFormat: null, milestones: [] } : eventful(next, role)
}

/** Who names the event's column says that the rows are events: what were milestones are columns beside. */
function eventful(mapping: TableMapping, role: 'case' | 'event'): TableMapping {
  if (role === 'case') return mapping
  return { ...keeping(mapping, ...mapping.milestones), name: null, milestones: [] }
}

function keeping(mapping: TableMapping, ...columns: readonly (string | null)[]): TableMapping {
  const added = columns.filter((column): column is string => column !== null && !mapping.attributes.includes(column))
  return { ...mapping, attributes: [...mapping.attributes, ...added] }
}

function without(mapping: TableMapping, column: string): TableMapping {
  const other = (name: string) => name !== column
  const { time, timeFormat } = mapping
  return {
    ...mapping,
    case: mapping.case.filter(other),
    event: mapping.event.filter(other),
    time: time.filter(other),
    milestones: mapping.milestones.filter(other),
    attributes: mapping.attributes.filter(other),
    end: mapping.end === column ? null : mapping.end,
    id: mapping.id === column ? null : mapping.id,
    timeFormat: time.includes(column) ? null : timeFormat,
  }
}
