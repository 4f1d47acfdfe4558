import { FileRefused } from './pieces.ts'

/** So many rows in vain are enough to see that a file is read otherwise than it was written. */
const ROWS = 2_000_000
/** One row of so many that could be read is no reason to go on. */
const HARDLY = 1000

/**
 * Gives a file up of which hardly any row can be read, such as one whose quotation mark is never closed: reading on would take
 * as long as the file is large, for nothing.
 * @throws {FileRefused} `events-hardly-any`
 */
export function needSome(events: number, refused: number): void {
  if (refused >= ROWS && events * HARDLY < refused)
    throw new FileRefused('events-hardly-any', { rows: events + refused, events })
}
