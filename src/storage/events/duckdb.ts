import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'

export type DuckSettings = {
  /** Megabytes that DuckDB takes before it writes to disk. */
  readonly memoryMb: number
  readonly threads: number
  /** Where it writes what does not fit. */
  readonly spillTo: string
}

/** A database that is closed with its one connection, and the ways to move numbers in and out of it in whole columns. */
export type Duck = {
  readonly connection: DuckDBConnection
  /** Codes of a chunk's column as they lie in memory, valid as long as the chunk is held. */
  codesIn(chunk: DuckDBDataChunk, column: number): Uint32Array
  doublesIn(chunk: DuckDBDataChunk, column: number): Float64Array
  /** Puts numbers into a column, from its first row on. */
  fill(chunk: DuckDBDataChunk, column: number, values: Uint32Array | Float64Array): void
  close(): void
}

/** Opens a file, or memory alone. The library is large, so it is loaded when it is first needed. */
export async function openDuck(path: string, settings: DuckSettings, { readOnly = false } = {}): Promise<Duck> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const { default: bindings } = await import('@duckdb/node-bindings')
  const instance = await DuckDBInstance.create(path, {
    access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
    memory_limit: `${settings.memoryMb}MB`,
    threads: String(settings.threads),
    temp_directory: settings.spillTo,
    // Nothing is fetched from elsewhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
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
      instance.closeSync()
    },
  }
}

/** A name in SQL. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
