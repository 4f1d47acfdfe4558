import type { MapBundle } from '../../domain/bundle.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { chooseDocument } from '../choose-document.ts'
import { readDocuments } from '../read-documents.ts'
import type { Terminal } from '../terminal.ts'

/** The file's first map, and the others. Refuses what can't be read, and `cli-nothing` where there is no map. */
export async function readMap(
  path: string,
  terminal: Terminal,
): Promise<Result<{ readonly bundle: MapBundle; readonly others: readonly MapBundle[] }>> {
  const file = await readDocuments(path, { anyway: false, mapping: [] })
  if (!file.ok) return file
  const chosen = chooseDocument(file.value, CHOICE, terminal)
  if (!chosen.ok) return chosen
  const { bundle } = chosen.value
  if (!('map' in bundle)) return refuse('cli-nothing')
  return ok({ bundle, others: file.value.maps.filter((each) => each !== bundle) })
}

const CHOICE = { help: false, version: false, json: false, anyway: false, mapping: [], write: {}, map: 1 }
