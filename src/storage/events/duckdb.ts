import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'

/** What such folders begin with. */
export const SPILL = 'spill-'

export type DuckSettings = {
  /** Megabytes that DuckDB takes before it writes to disk. */
  readonly memoryMb: number
  readonly threads: number
  /** A folder that is there; what does not fit is written into one of its own below it, which goes when it is closed. */
  readonly spillIn: string
}

/** A file of events through a connection of its own, and the ways to move numbers in and out of it in whole columns. */
export type Duck = {
  readonly connection: DuckDBConnection
  /** Codes of a chunk's column as they lie in memory, valid as long as the chunk is held. */
  codesIn(chunk: DuckDBDataChunk, column: number): Uint32Array
  doublesIn(chunk: DuckDBDataChunk, column: number): Float64Array
  /** Puts numbers into a column, from its first row on. */
  fill(chunk: DuckDBDataChunk, column: number, values: Uint32Array | Float64Array): void
  close(): void
}

/** Opens a file. */
export async function openDuck(path: string, settings: DuckSettings, { readOnly = false } = {}): Promise<Duck> {
  const instance = await openInstance(path, settings, readOnly)
  return duckOn(await instance.connect(), () => instance.closeSync())
}

/** Files that are read together. */
export type Attached = {
  /** In the order of their paths. */
  readonly files: readonly Duck[]
  /** Asks all of them at once; the tables of the first are `f0.events`, `f0.cases` …, those of the next `f1.events` … */
  readonly connection: DuckDBConnection
  close(): void
}

/** Opens files to read them, however many, with one share of memory and threads for all. */
export async function attachFiles(paths: readonly string[], settings: DuckSettings): Promise<Attached> {
  const instance = await openInstance(':memory:', settings, false)
  try {
    const connection = await instance.connect()
    const files: Duck[] = []
    for (const [at, path] of paths.entries()) {
      await connection.run(`attach '${path.replaceAll("'", "''")}' as f${at} (read_only)`)
      const own = await instance.connect()
      await own.run(`use f${at}`)
      files.push(await duckOn(own))
    }
    const close = () => {
      for (const file of files) file.close()
      connection.closeSync()
      instance.closeSync()
    }
    return { files, connection, close }
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

/** The library is large, so it is loaded when it is first needed. */
async function openInstance(path: string, settings: DuckSettings, readOnly: boolean): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  return DuckDBInstance.create(path, {
    access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
    memory_limit: `${settings.memoryMb}MB`,
    threads: String(settings.threads),
    // Whoever closes takes all away that lies there, of others too.
    temp_directory: join(settings.spillIn, `${SPILL}${randomBytes(6).toString('hex')}`),
    // Nothing is fetched from elsewhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
}

async function duckOn(connection: DuckDBConnection, closeRest: () => void = () => {}): Promise<Duck> {
  const { default: bindings } = await import('@duckdb/node-bindings')
  const dataOf = (chunk: DuckDBDataChunk, column: number, width: number): Uint8Array =>
    bindings.vector_get_data(bindings.data_chunk_get_vector(chunk.chunk, column), chunk.rowCount * width)
  return {
    connection,
    codesIn(chunk, column) {
      const data = dataOf(chunk, column, 4)
      return new Uint32Array(data.buffer, data.byteOffset, chunk.rowCount)
    },
    doublesIn(chunk, column) {
      const data = dataOf(chunk, column, 8)
      return new Float64Array(data.buffer, data.byteOffset, chunk.rowCount)
    },
    fill(chunk, column, { buffer, byteOffset, byteLength }) {
      const vector = bindings.data_chunk_get_vector(chunk.chunk, column)
      bindings.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength)
    },
    close() {
      connection.closeSync()
      closeRest()
    },
  }
}

/** A name in SQL. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
