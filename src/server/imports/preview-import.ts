import { columnsOf, lanesOf, living, stagesOf } from '../../domain/map/columns.ts'
import { mapInfo } from '../../domain/map/map-type.ts'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import type { ImportedFile } from '../../formats/import/import-file.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { MessageId } from '../../i18n/message.ts'
import type { ImportPreview } from '../contract/imports.ts'
import { plainNote } from '../transfer-note.ts'

/** What an imported file would become, in figures and names. */
export function previewOf(imported: ImportedFile): ImportPreview {
  return {
    format: imported.detected.importer,
    maps: imported.maps.map(mapPreview),
    personas: imported.personas.map(({ persona }) => personaInfo(persona).name),
    notes: imported.notes.map(plainNote),
    settings: imported.mapping ? { mapping: imported.mapping } : null,
  }
}

function mapPreview({ map, personas, files }: ImportedFile['maps'][number]): ImportPreview['maps'][number] {
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
    personas: personas.map(({ persona }) => personaInfo(persona).name),
    files: files.length,
  }
}
