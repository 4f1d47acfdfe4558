import type { FileRecord } from '../files.ts'
import { storedBytes } from '../files.ts'
import { storeProblem } from '../s3-file-store.ts'
import type { PlacedStore } from '../s3-settings.ts'

/** So many images are fetched at once, and held in memory. */
const AT_ONCE = 8
/** As the database writes a row whose bytes lie elsewhere; one that has them is not taken apart. */
const ELSEWHERE = '"bytes":null'

/**
 * Rows of images, with the bytes of those that lie in a store of files: a backup is then whole by itself, and what is
 * restored of it needs no store. A few at a time, however many rows come.
 * @param leftOut hears of each whose bytes are not there, or not what they were, or for which no store is named
 */
export async function* withStoredImages(
  lines: readonly string[],
  placed: PlacedStore | null,
  leftOut: () => void,
): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    yield await Promise.all(lines.slice(at, at + AT_ONCE).map((line) => withBytes(line, placed, leftOut)))
  }
}

async function withBytes(line: string, placed: PlacedStore | null, leftOut: () => void): Promise<string> {
  if (!line.includes(ELSEWHERE)) return line
  const row = JSON.parse(line) as FileRecord & { readonly bytes: string | null }
  const bytes = placed ? await fetched(placed, row) : 'missing'
  if (typeof bytes !== 'string') return JSON.stringify({ ...row, bytes: `\\x${Buffer.from(bytes).toString('hex')}` })
  leftOut()
  return line
}

async function fetched({ store, where }: PlacedStore, row: FileRecord) {
  try {
    return await storedBytes(store, row)
  } catch (error) {
    throw storeProblem(error, where)
  }
}
