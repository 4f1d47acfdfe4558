import { MAP_LIMITS } from '../../domain/map/commands/map-command.ts'

/** What an import may hold. Beyond it the file is refused with a message: what is larger can't be read by anybody. */
export const LIMITS = {
  ...MAP_LIMITS,
  /** Points of the curves of one map. */
  points: 20_000,
  /** Links between the cards of one map. */
  links: 20_000,
  /** Names of channels, touchpoints, departments and tags together. */
  names: 5_000,
  /** Maps in one file. */
  maps: 100,
  /** Size of a file as it comes, in bytes. */
  fileBytes: 50 * 1024 * 1024,
  /** Rows of a table, blank ones included. */
  rows: 300_000,
  /** Columns of a table; a map has room for fewer steps. */
  columns: 2_000,
  /** Cells of a file's tables, blank ones included. */
  cells: 4_000_000,
} as const

export type LimitName =
  | 'stages'
  | 'steps'
  | 'lanes'
  | 'cards'
  | 'links'
  | 'kpis'
  | 'personas'
  | 'points'
  | 'names'
  | 'maps'
