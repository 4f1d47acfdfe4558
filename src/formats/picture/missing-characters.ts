import type { TransferNote } from '../../domain/bundle.ts'
import { noteIf } from '../export/note.ts'

/** At most so many characters are named. */
const NAMED = 20

/** Says which characters no bundled font could show. */
export function charactersNote(missing: ReadonlySet<string>): TransferNote[] {
  const characters = [...missing].slice(0, NAMED).join(' ')
  return noteIf('lost', 'to-characters-missing', missing.size, { characters })
}
