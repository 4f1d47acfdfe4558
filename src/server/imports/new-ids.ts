import type { PersonaEntry } from '../../domain/bundle.ts'
import { changeKey, changeNamed } from '../../domain/compare/map-change.ts'
import { type Card, type JourneyMap, MAP_ID, mapInfo, pointId } from '../../domain/map/map-type.ts'
import { PERSONA_ID, type Persona, personaInfo } from '../../domain/persona/persona-type.ts'

/**
 * What an id of the imported file is called here; an id that is not listed keeps its name, but for maps, files,
 * members and data sets: one that is not here is nobody's.
 */
export type NewIds = Readonly<
  Record<
    'maps' | 'personas' | 'files' | 'members' | 'dataSets' | 'channels' | 'touchpoints' | 'departments' | 'tags',
    ReadonlyMap<string, string>
  >
>

/** The map, referring to what it refers to by the ids that these have here. A file that is not here is left out. */
export function mapWithNewIds(map: JourneyMap, ids: NewIds): JourneyMap {
  const info = mapInfo(map)
  return {
    ...map,
    map: {
      [MAP_ID]: {
        ...info,
        baseMapId: ids.maps.get(info.baseMapId) ?? '',
        dataSetId: ids.dataSets.get(info.dataSetId) ?? '',
        ownerId: ownerOf(info, ids),
      },
    },
    personas: byId(Object.values(map.personas).map((row) => ({ ...row, id: renamed(ids.personas, row.id) }))),
    cards: byId(Object.values(map.cards).map((card) => cardWithNewIds(card, ids))),
    points: byId(
      Object.values(map.points).map((point) => {
        const personaId = renamed(ids.personas, point.personaId)
        return { ...point, personaId, id: pointId(point.columnId, personaId, point.layer) }
      }),
    ),
    changes: byId(
      Object.values(map.changes).map((plan) => ({
        ...plan,
        id: planId(plan.id, map, ids),
        ownerId: ownerOf(plan, ids),
      })),
    ),
    // Which touchpoint is judged otherwise in which map is asked anew: the other map has another id, or is not here.
    dismissals: byId(
      Object.values(map.dismissals).map((one) => ({ ...one, personId: ids.members.get(one.personId) ?? '' })),
    ),
  }
}

/** What is planned of a change is named after the record; those that a persona's id is part of have another here. */
function planId(key: string, map: JourneyMap, ids: NewIds): string {
  const named = changeNamed(key)
  const point = named?.table === 'points' ? map.points[named.id] : undefined
  if (named && point) {
    return changeKey({ ...named, id: pointId(point.columnId, renamed(ids.personas, point.personaId), point.layer) })
  }
  return named?.table === 'personas' ? changeKey({ ...named, id: renamed(ids.personas, named.id) }) : key
}

function ownerOf({ ownerId }: { readonly ownerId: string }, ids: NewIds): string {
  return ids.members.get(ownerId) ?? ''
}

function cardWithNewIds(card: Card, ids: NewIds): Card {
  return {
    ...card,
    tagIds: allRenamed(ids.tags, card.tagIds),
    touchpointId: renamed(ids.touchpoints, card.touchpointId),
    channelId: renamed(ids.channels, card.channelId),
    departmentIds: allRenamed(ids.departments, card.departmentIds),
    personaIds: allRenamed(ids.personas, card.personaIds),
    imageId: ids.files.get(card.imageId) ?? '',
  }
}

/** A face that was drawn from the id that it had is drawn so still. */
export function personaWithNewIds({ id, persona }: PersonaEntry, ids: NewIds): Persona {
  const info = personaInfo(persona)
  const portraitId = ids.files.get(info.portraitId) ?? ''
  const channelIds = allRenamed(ids.channels, info.channelIds)
  const avatarSeed = info.avatarSeed || id.slice(0, 64)
  const own = { ...info, avatarSeed, portraitId, channelIds, ownerId: ownerOf(info, ids) }
  return { ...persona, persona: { [PERSONA_ID]: own } }
}

function renamed(ids: ReadonlyMap<string, string>, id: string): string {
  return ids.get(id) ?? id
}

/** Sets are kept sorted. */
function allRenamed(ids: ReadonlyMap<string, string>, members: readonly string[]): string[] {
  return [...new Set(members.map((id) => renamed(ids, id)))].sort()
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
