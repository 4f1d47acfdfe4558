import { answer, api } from '../data/client.ts'
import { type DocumentItem, runCommand } from '../data/documents.ts'
import type { Scope } from './scope-form.tsx'
import type { Beginning } from './start-chooser.tsx'

/** Makes the map, then says what it is about. The map is there even if the second is refused; then it throws. */
export async function createMap(beginning: Beginning, scope: Scope): Promise<DocumentItem> {
  const title = scope.title.trim()
  const made = await answer(
    api.documents.$post({ json: { kind: 'map', ...(title ? { title } : {}), from: beginning.from } }),
  )
  const fields = {
    ...(scope.scenario.trim() ? { scenario: scope.scenario.trim() } : {}),
    ...(scope.purposes.length > 0 ? { purposes: scope.purposes } : {}),
    ...(scope.state ? { state: scope.state } : {}),
  }
  if (Object.keys(fields).length > 0) await runCommand({ id: made.id, command: 'map.set', args: { fields } })
  if (scope.personaIds.length > 0) {
    await runCommand({ id: made.id, command: 'map.addPersonas', args: { personaIds: scope.personaIds } })
  }
  return made
}
