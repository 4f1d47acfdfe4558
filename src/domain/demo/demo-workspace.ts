import type { Translate } from '../../i18n/message.ts'
import type { PersonaEntry } from '../bundle.ts'
import type { Context } from '../command.ts'
import type { Library } from '../library/library-type.ts'
import { startingLibrary } from '../library/starting-library.ts'
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
    library: startingLibrary(translate),
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
