import { translatorFor } from '../../i18n/catalogues.ts'
import { closestLanguage, type MessageId } from '../../i18n/message.ts'
import type { Context } from '../command.ts'
import type { JourneyMap } from '../map/map-type.ts'
import { b2bSales } from './industries/b2b-sales.ts'
import { bankLoan } from './industries/bank-loan.ts'
import { healthVisit } from './industries/health-visit.ts'
import { publicService } from './industries/public-service.ts'
import { saasOnboarding } from './industries/saas-onboarding.ts'
import { webShop } from './industries/web-shop.ts'
import { type IndustryTemplate, industrySketch } from './industry.ts'
import { LIFECYCLES, type LifecycleId, lifecycleSketch } from './lifecycles.ts'
import { buildMap } from './sketch.ts'

const INDUSTRIES: readonly IndustryTemplate[] = [
  webShop,
  saasOnboarding,
  bankLoan,
  healthVisit,
  publicService,
  b2bSales,
]

/** A template as menus show it. Its name is the message `template.<id>`, what it is for `template.<id>.hint`. */
export type TemplateEntry = {
  readonly id: string
  readonly group: 'lifecycle' | 'industry'
  readonly titleId: MessageId
  readonly hintId: MessageId
}

/** Every template, lifecycles first, in the order in which menus show them. */
export const TEMPLATES: readonly TemplateEntry[] = [
  ...Object.keys(LIFECYCLES).map((id) => entry(id, 'lifecycle')),
  ...INDUSTRIES.map(({ id }) => entry(id, 'industry')),
]

function entry(id: string, group: TemplateEntry['group']): TemplateEntry {
  return { id, group, titleId: `template.${id}` as MessageId, hintId: `template.${id}.hint` as MessageId }
}

/**
 * A map made from a template, written in the language closest to the tag.
 * @returns undefined when there is no such template
 */
export function mapFromTemplate(id: string, languageTag: string, context: Context): JourneyMap | undefined {
  const language = closestLanguage(languageTag)
  const translate = translatorFor(language)
  if (Object.hasOwn(LIFECYCLES, id)) {
    return buildMap(lifecycleSketch(id as LifecycleId, translate, language), context)
  }
  const industry = INDUSTRIES.find((template) => template.id === id)
  if (!industry) return undefined
  return buildMap(industrySketch(industry, translate(`template.${id}` as MessageId), language), context)
}

/** The stages of a lifecycle in the given language, for pictures in menus; empty for an industry's template. */
export function lifecycleStages(id: string, languageTag: string): readonly string[] {
  if (!Object.hasOwn(LIFECYCLES, id)) return []
  const translate = translatorFor(languageTag)
  return LIFECYCLES[id as LifecycleId].map((stage) => translate(`lifecycle.${stage}` as MessageId))
}
