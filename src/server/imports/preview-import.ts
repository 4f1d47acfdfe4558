import type { MapBundle, PersonaEntry } from '../../domain/bundle.ts'
import { columnsOf, lanesOf, living, stagesOf } from '../../domain/map/columns.ts'
import { mapInfo } from '../../domain/map/map-type.ts'
import { type Persona, personaInfo } from '../../domain/persona/persona-type.ts'
import type { ImportedFile } from '../../formats/import/import-file.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { MessageId } from '../../i18n/message.ts'
import type { ImportPreview, PersonaPreview } from '../contract/imports.ts'
import { plainNote } from '../transfer-note.ts'

/** What an imported file would become, in figures and names. @param here how personas look that the workspace has */
export function previewOf(imported: ImportedFile, here: ReadonlyMap<string, PersonaPreview>): ImportPreview {
  const personaPreview = ({ id, persona }: PersonaEntry) => here.get(id) ?? freshPersona(id, persona)
  return {
    format: imported.detected.importer,
    maps: imported.maps.map((bundle) => ({ ...mapPreview(bundle), personas: bundle.personas.map(personaPreview) })),
    personas: imported.personas.map(personaPreview),
    notes: imported.notes.map(plainNote),
    settings: imported.mapping ? { mapping: imported.mapping } : null,
  }
}

function freshPersona(id: string, persona: Persona): PersonaPreview {
  const { name, avatarSeed } = personaInfo(persona)
  return { name, avatarSeed: avatarSeed || id.slice(0, 64), portraitId: '' }
}

function mapPreview({ map, files }: MapBundle): Omit<ImportPreview['maps'][number], 'personas'> {
  const { title, language } = mapInfo(map)
  const say = translatorFor(language)
  const byLane = Map.groupBy(living(map.cards), ({ laneId }) => laneId)
  return {
    title,
    language,
    stages: stagesOf(map).map((stage) => stage.title),
    steps: columnsOf(map).filter(({ step }) => step !== null).length,
    lanes: lanesOf(map, { hidden: true }).map((lane) => ({
      kind: lane.kind,
      title: lane.title || say(`lane.${lane.kind}` as MessageId),
      cards: byLane.get(lane.id)?.length ?? 0,
    })),
    cards: living(map.cards).length,
    points: living(map.points).length,
    files: files.length,
  }
}
