import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { FileRefused } from './pieces.ts'

/** Entries that are looked at; an archive of more is none of one file. */
const MOST_ENTRIES = 100
/** What unpacks to so many times its size, and is large, was made to swell. */
const MOST_SWELLING = 400
const LARGE_BYTES = 1024 * 1024 * 1024
/** What programs put beside the file that somebody packed. */
const BESIDE = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$|\/$/i

/** Whether a file that begins so is a zip archive. */
export function isZip(begin: Uint8Array): boolean {
  return Buffer.from(begin.subarray(0, 4)).equals(Buffer.from('PK\x03\x04', 'latin1'))
}

/**
 * The bytes of the one file that an archive holds. The library checks every size that the archive tells of itself.
 * @throws {FileRefused} `events-packed` where it holds several or is locked, `events-workbook`, `events-damaged`, `events-swells`
 */
export async function* zippedBytes(
  file: { readonly path: string; readonly size: number },
  count: (bytesRead: number) => void,
): AsyncGenerator<Uint8Array> {
  let zip: ZipFile
  try {
    zip = await yauzl.openPromise(file.path, { lazyEntries: true, autoClose: false, strictFileNames: false })
  } catch {
    throw new FileRefused('events-damaged')
  }
  try {
    const entry = await onlyEntry(zip)
    if (entry.uncompressedSize > LARGE_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_SWELLING)
      throw new FileRefused('events-swells')
    let bytes = 0
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      bytes += (piece as Buffer).length
      count(Math.round((file.size * bytes) / Math.max(1, entry.uncompressedSize)))
      yield piece as Buffer
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused('events-damaged')
  } finally {
    zip.close()
  }
}

async function onlyEntry(zip: ZipFile): Promise<Entry> {
  const found: Entry[] = []
  let looked = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === '[Content_Types].xml' || entry.fileName === 'mimetype')
      throw new FileRefused('events-workbook')
    if (!BESIDE.test(entry.fileName)) found.push(entry)
    if (found.length > 1 || ++looked > MOST_ENTRIES) break
  }
  const [only, ...more] = found
  if (!only || more.length > 0 || only.isEncrypted()) throw new FileRefused('events-packed')
  return only
}
