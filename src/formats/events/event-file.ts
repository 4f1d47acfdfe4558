import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Bytes, FileRefused } from './pieces.ts'
import { worksheetBytes } from './workbook.ts'
import { isZip, zippedBytes } from './zipped-bytes.ts'

/** A file on disk that is read as often as it takes. Uses Node's files and zlib, so that nothing else here has to. */
export type EventFile = {
  /** Its name, without folders. */
  readonly name: string
  readonly path: string
  /** Bytes on disk. */
  readonly size: number
  /** Of a workbook: the sheet that is read. */
  readonly sheet?: string
}

const PIECE_BYTES = 256 * 1024
/** What unpacks to so many times its size, and is large, was made to swell. Logs that repeat themselves stay below. */
const MOST_SWELLING = 400
const LARGE_BYTES = 1024 * 1024 * 1024
/** How often what was unpacked may be packed itself. */
const DEEPEST_PACKING = 3

export async function eventFileAt(path: string, name: string): Promise<EventFile> {
  return { name, path, size: (await stat(path)).size }
}

/** Its first bytes, unpacked. */
export async function headOf(file: EventFile, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let have = 0
  for await (const piece of bytesOf(file)) {
    parts.push(piece)
    have += piece.length
    if (have >= count) break
  }
  return Buffer.concat(parts).subarray(0, count)
}

/** Whether its bytes are not those on the disk. */
export async function isPacked({ path }: EventFile): Promise<boolean> {
  const begin = await firstBytes(path)
  return isZip(begin) || isGzip(begin)
}

/**
 * Its bytes, unpacked where it is packed by gzip, also several times, or is a zip archive of one file. Of a workbook, the sheet as
 * a table with commas.
 * @param progress is told how many bytes of the file as it lies there are read
 * @throws {FileRefused} `events-damaged`, `events-truncated`, `events-swells`, `events-packed`, `events-workbook`
 */
export async function* bytesOf(
  file: EventFile,
  progress?: (bytesRead: number) => void,
): Bytes & AsyncGenerator<Uint8Array> {
  let packed = 0
  const count = (bytesRead: number) => {
    packed = bytesRead
    progress?.(bytesRead)
  }
  const begin = await firstBytes(file.path)
  const { sheet } = file
  if (sheet !== undefined) return yield* worksheetBytes({ ...file, sheet }, count)
  const source = isZip(begin) ? zippedBytes(file, count) : counted(file, count)
  if (!isZip(begin) && !isGzip(begin)) return yield* source
  let bytes = 0
  for await (const piece of unpacked(source, 0)) {
    bytes += piece.length
    if (bytes > LARGE_BYTES && bytes > packed * MOST_SWELLING) throw new FileRefused('events-swells')
    yield piece
  }
}

async function* counted({ path }: EventFile, count: (bytesRead: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    bytes += (piece as Buffer).length
    count(bytes)
    yield piece as Buffer
  }
}

async function* unpacked(source: AsyncGenerator<Uint8Array>, depth: number): AsyncGenerator<Uint8Array> {
  const first = await source.next()
  if (first.done) return
  const whole = joined(first.value, source)
  if (!isGzip(first.value)) return yield* whole
  if (depth >= DEEPEST_PACKING) throw new FileRefused('events-packed')
  yield* unpacked(gunzipped(whole), depth + 1)
}

async function* joined(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function* gunzipped(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip({ chunkSize: PIECE_BYTES })
  // Whatever fails is thrown below, where it is read.
  pipeline(Readable.from(source, { objectMode: false }), unpacking, () => {})
  try {
    for await (const piece of unpacking) yield piece as Buffer
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new FileRefused('events-truncated')
    if (code?.startsWith('Z_')) throw new FileRefused('events-damaged')
    throw error
  } finally {
    unpacking.destroy()
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function isGzip(begin: Uint8Array): boolean {
  return begin.length >= 2 && begin[0] === 0x1f && begin[1] === 0x8b
}
