import type { Translate } from '../../i18n/message.ts'
import type { PersonaEntry } from '../bundle.ts'
import type { Context } from '../command.ts'
import { draft } from '../draft.ts'
import { type Library, libraryType } from '../library/library-type.ts'
import { startingId, startingLibrary } from '../library/starting-library.ts'
import type { JourneyMap } from '../map/map-type.ts'
import { buildPersona } from '../templates/persona-sketch.ts'
import { buildMap } from '../templates/sketch.ts'
import { serviceFuture, serviceToday } from './bike-service.ts'
import { dentalCareSketch } from './dental-care.ts'
import { fiveQuestionsSketch } from './five-questions.ts'
import { AINO, MAJA, SAMIRA, TUOMAS } from './personas.ts'
import { preschoolSketch } from './preschool.ts'
import { usedBikeSketch } from './used-bike.ts'

export type DemoWorkspace = {
  readonly library: Library
  readonly personas: readonly PersonaEntry[]
  /** The richest map first. */
  readonly maps: readonly { readonly id: string; readonly map: JourneyMap }[]
}

/** Departments and tags of the maps that aren't in English, so that each map reads in one language. */
const MORE_DEPARTMENTS = [
  ['sv-forskola', 'Förskoleförvaltningen', 'emerald'],
  ['sv-it', 'Digitalisering', 'blue'],
  ['sv-kommunikation', 'Kommunikation', 'pink'],
  ['fi-hammashoitola', 'Hammashoitola', 'emerald'],
  ['fi-tietohallinto', 'Tietohallinto', 'blue'],
  ['fi-viestinta', 'Viestintä', 'pink'],
] as const
const MORE_TAGS = [
  ['sv-snabb-vinst', 'Snabb vinst', 'emerald'],
  ['fi-nopea-voitto', 'Nopea voitto', 'emerald'],
] as const

function demoLibrary(translate: Translate): Library {
  const work = draft(libraryType, startingLibrary(translate))
  MORE_DEPARTMENTS.forEach(([key, name, colour], i) => {
    work.insert('departments', { id: startingId.department(key), order: `b0${i}`, name, colour })
  })
  MORE_TAGS.forEach(([key, name, colour], i) => {
    work.insert('tags', { id: startingId.tag(key), order: `b0${i}`, name, colour })
  })
  return work.document
}

/** What a new workspace shows: a bicycle shop's personas and maps, and one map each in Swedish and Finnish. */
export function demoWorkspace(translate: Translate, context: Context): DemoWorkspace {
  const personas = [MAJA, TUOMAS, SAMIRA, AINO].map((sketch) => ({
    id: context.newId(),
    persona: buildPersona(sketch, context),
  }))
  const [maja, tuomas, samira, aino] = personas.map(({ id }) => id) as [string, string, string, string]
  const todayId = context.newId()
  const today = serviceToday(samira, context)
  return {
    library: demoLibrary(translate),
    personas,
    maps: [
      { id: context.newId(), map: buildMap(usedBikeSketch(maja, tuomas), context) },
      { id: todayId, map: today },
      { id: context.newId(), map: serviceFuture(today, todayId, samira, context) },
      { id: context.newId(), map: buildMap(fiveQuestionsSketch(), context) },
      { id: context.newId(), map: buildMap(preschoolSketch(), context) },
      { id: context.newId(), map: buildMap(dentalCareSketch(aino), context) },
    ],
  }
}
