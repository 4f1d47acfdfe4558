import { emptyDocument } from '../../domain/document-type.ts'
import { libraryType } from '../../domain/library/library-type.ts'
import { type Persona, personaInfo } from '../../domain/persona/persona-type.ts'
import { fileNameOf } from '../app/save-file.ts'

/** The persona as a file of our own format. Names of the workspace's library stay there; its own words are all in it. */
export async function personaFile(id: string, persona: Persona): Promise<{ text: string; name: string }> {
  const { encodePersona } = await import('../../formats/json/encode.ts')
  const library = emptyDocument(libraryType)
  return { name: fileNameOf(personaInfo(persona).name), text: encodePersona({ id, persona, library, files: [] }) }
}
