import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { missing } from '../durable-file.ts'
import { DATA_SET_FILE, filesOf, manifestSchema } from './data-set.ts'

/** A file of a data set that is held open: its bytes stay even where the data set is replaced or dropped meanwhile. */
export type PinnedFile = {
  /** Below the folder of data sets, with slashes. */
  readonly path: string
  /** Its bytes, once. */
  read(): Readable
  close(): Promise<void>
}

/** How often a data set is looked at anew that was replaced while its files were opened. */
const MOST_TRIES = 20

/**
 * Holds all data sets of a folder as they are now, each whole, while others write on. Whoever asks closes every file.
 * @param folder one folder a workspace, in it one a data set
 */
export async function pinDataSets(folder: string): Promise<PinnedFile[]> {
  const pinned: PinnedFile[] = []
  try {
    for (const workspace of await foldersIn(folder))
      for (const id of await foldersIn(join(folder, workspace)))
        pinned.push(...(await pinDataSet(join(folder, workspace, id), `${workspace}/${id}`)))
    return pinned
  } catch (error) {
    await Promise.all(pinned.map((file) => file.close()))
    throw error
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(missing)) ?? []
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

async function pinDataSet(at: string, path: string): Promise<PinnedFile[]> {
  for (let tries = 1; ; tries++) {
    const text = await readFile(join(at, DATA_SET_FILE)).catch(missing)
    if (text === null) return []
    const opened: PinnedFile[] = []
    try {
      for (const name of filesOf(manifestSchema.parse(JSON.parse(text.toString()))))
        opened.push(await pinFile(join(at, name), `${path}/${name}`))
      // What says that the others count comes last.
      const own = { read: () => Readable.from([text], { objectMode: false }), close: async () => {} }
      return [...opened, { path: `${path}/${DATA_SET_FILE}`, ...own }]
    } catch (error) {
      await Promise.all(opened.map((file) => file.close()))
      if (missing(error as NodeJS.ErrnoException) !== null || tries === MOST_TRIES) throw error
    }
  }
}

async function pinFile(at: string, path: string): Promise<PinnedFile> {
  const file = await open(at)
  return {
    path,
    read: () => file.createReadStream({ autoClose: false, start: 0 }),
    close: () => file.close(),
  }
}
