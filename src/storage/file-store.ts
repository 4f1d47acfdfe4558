/** Where bytes of files lie outside the database. Each method throws where the store doesn't answer, or refuses. */
export type FileStore = {
  put(key: string, bytes: Uint8Array, mime: string): Promise<void>
  /** Null where there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>
  /** No error where there is nothing. */
  remove(key: string): Promise<void>
}
