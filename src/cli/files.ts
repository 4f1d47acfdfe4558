import { readFile, stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '../domain/result.ts'
import { LIMITS } from '../formats/import/limits.ts'
import { tooBig } from '../formats/import/text-importer.ts'
import { replaceFile } from '../storage/durable-file.ts'

/** Standard input or output. */
export const PIPE = '-'

/** Reads a file or standard input whole. Refuses: `cli-no-file`, `cli-is-folder`, `cli-unreadable`, `file-too-big`. */
export async function readInput(path: string): Promise<Result<Uint8Array>> {
  if (path === PIPE) return readPipe()
  try {
    const { size } = await stat(path)
    return size > LIMITS.fileBytes ? tooBig(size) : ok(await readFile(path))
  } catch (error) {
    return refuse(reasonOf(error, 'cli-unreadable'), undefined, { file: path })
  }
}

async function readPipe(): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length
    if (size > LIMITS.fileBytes) return tooBig(size)
    chunks.push(chunk as Buffer)
  }
  return ok(Buffer.concat(chunks))
}

/**
 * Writes a file, so that it is never half there.
 * Refuses: `cli-no-folder`, `cli-is-folder`, `cli-unwritable`.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await replaceFile(path, bytes)
    return ok(null)
  } catch (error) {
    const reason = reasonOf(error, 'cli-unwritable')
    return refuse(reason === 'cli-no-file' ? 'cli-no-folder' : reason, undefined, { file: path })
  }
}

function reasonOf(error: unknown, otherwise: 'cli-unreadable' | 'cli-unwritable') {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'cli-no-file'
    case 'EISDIR':
      return 'cli-is-folder'
    default:
      return otherwise
  }
}
