import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { type Bytes, FileRefused } from './pieces.ts'

/** A file on disk that is read as often as it takes. Uses Node's files and zlib, so that nothing else here has to. */
export type EventFile = {
  /** Its name, without folders. */
  readonly name: string
  readonly path: string
  /** Bytes on disk. */
  readonly size: number
}

const PIECE_BYTES = 256 * 1024
/** What unpacks to so many times its size, and is large, was made to swell. Logs that repeat themselves stay below. */
const MOST_SWELLING = 400
const LARGE_BYTES = 1024 * 1024 * 1024

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

/**
 * Its bytes, unpacked where it is packed by gzip.
 * @param progress is told how many bytes of the file as it lies there are read
 * @throws {FileRefused} `events-damaged`, `events-truncated`, `events-swells`
 */
export async function* bytesOf(
  file: EventFile,
  progress?: (bytesRead: number) => void,
): Bytes & AsyncGenerator<Uint8Array> {
  const stream = createReadStream(file.path, { highWaterMark: PIECE_BYTES })
  let packed = 0
  stream.on('data', (piece) => {
    packed += piece.length
    progress?.(packed)
  })
  stream.pause()
  if (!(await isGzip(file))) {
    yield* stream as AsyncIterable<Buffer>
    return
  }
  const unpacking = createGunzip({ chunkSize: PIECE_BYTES })
  stream.on('error', (error) => unpacking.destroy(error))
  let unpacked = 0
  try {
    for await (const piece of stream.pipe(unpacking)) {
      unpacked += (piece as Buffer).length
      if (unpacked > LARGE_BYTES && unpacked > packed * MOST_SWELLING) throw new FileRefused('events-swells')
      yield piece as Buffer
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new FileRefused('events-truncated')
    if (code?.startsWith('Z_')) throw new FileRefused('events-damaged')
    throw error
  } finally {
    stream.destroy()
    unpacking.destroy()
  }
}

async function isGzip({ path }: EventFile): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}
