import { crc32, inflateRawSync } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ok, type Result, refuse } from '../../domain/result.ts'

/** What a workbook may hold when it is unpacked; what is larger kills every library that reads it. */
export const PACKAGE_LIMITS = { inflatedBytes: 100 * 1024 * 1024, entries: 2_000 } as const

/** Parts of a workbook by their path in it. Only markup: pictures, macros and the like are not unpacked at all. */
export type Parts = ReadonlyMap<string, Buffer>

const MARKUP = /\.(xml|rels)$/i
const NOT_NEEDED =
  /^xl\/(media|drawings|charts|chartsheets|externalLinks|pivotCache|pivotTables|theme|printerSettings|ctrlProps|activeX|diagrams|comments|threadedComments|persons|slicers|queryTables|calcChain)/i

/**
 * Unpacks a zip archive of markup, counting every byte that comes out, so that an archive which swells or lies about its
 * sizes is refused before it takes memory. Refuses: `workbook-damaged`, `workbook-too-large`, `workbook-locked`,
 * `workbook-with-entities`.
 */
export async function openPackage(bytes: Uint8Array): Promise<Result<Parts>> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let zip: ZipFile
  try {
    zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true, strictFileNames: false })
  } catch {
    return refuse('workbook-damaged')
  }
  if (zip.entryCount > PACKAGE_LIMITS.entries) return tooLarge()
  try {
    return await unpack(zip, archive)
  } catch {
    return refuse('workbook-damaged')
  }
}

async function unpack(zip: ZipFile, archive: Buffer): Promise<Result<Parts>> {
  const parts = new Map<string, Buffer>()
  const wanted: Entry[] = []
  let entries = 0
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    if (++entries > PACKAGE_LIMITS.entries) return tooLarge()
    if (!MARKUP.test(entry.fileName) || NOT_NEEDED.test(entry.fileName)) continue
    declared += entry.uncompressedSize
    wanted.push(entry)
  }
  if (declared > PACKAGE_LIMITS.inflatedBytes) return tooLarge()
  for (const entry of wanted) {
    if (entry.isEncrypted()) return refuse('workbook-locked')
    if (parts.has(entry.fileName)) return refuse('workbook-damaged', `part:${entry.fileName}`)
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const part = inflate(archive.subarray(fileDataStart, fileDataStart + entry.compressedSize), entry)
    if (part === null) return refuse('workbook-damaged', `part:${entry.fileName}`)
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
      return refuse('workbook-with-entities', `part:${entry.fileName}`)
    parts.set(entry.fileName, part)
  }
  return ok(parts)
}

/** Null where the contents are not what the archive's directory says: damaged, or lying about its size. */
function inflate(packed: Buffer, entry: Entry): Buffer | null {
  const size = entry.uncompressedSize
  if (size === 0) return Buffer.alloc(0)
  if (entry.compressionMethod === 0) return packed.length === size ? packed : null
  if (entry.compressionMethod !== 8) return null
  try {
    const part = inflateRawSync(packed, { maxOutputLength: size })
    return part.length === size ? part : null
  } catch {
    return null
  }
}

function tooLarge(): Result<never> {
  return refuse('workbook-too-large', undefined, {
    megabytes: PACKAGE_LIMITS.inflatedBytes / 1024 / 1024,
    entries: PACKAGE_LIMITS.entries,
  })
}

/**
 * The parts as a zip archive without compression: what the library reads is then exactly what was counted here, and not
 * what it would find in the original by reading it differently.
 */
export function packParts(parts: Parts): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, part] of parts) {
    const name = Buffer.from(path)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt32LE(crc32(part), 10)
    shared.writeUInt32LE(part.length, 14)
    shared.writeUInt32LE(part.length, 18)
    shared.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, part)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, place, name)
    offset += 30 + name.length + part.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, ...directory, end])
}
