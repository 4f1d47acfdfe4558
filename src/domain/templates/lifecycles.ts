import type { MessageId, Translate } from '../../i18n/message.ts'
import type { LaneKindName } from '../lanes/registry.ts'
import type { MapSketch } from './sketch.ts'

/**
 * The customer lifecycles in use, each as its stages. Names are the messages `template.<id>` and `template.<id>.hint`,
 * stages `lifecycle.<stage>`.
 */
export const LIFECYCLES = {
  'five-stages': ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'],
  relationship: ['awareness', 'engagement', 'evaluation', 'purchase', 'experience', 'bonding'],
  'sign-up': ['visit', 'signUp', 'onboarding', 'retention'],
  decision: ['awareness', 'consideration', 'decision'],
  'around-purchase': ['beforePurchase', 'duringPurchase', 'afterPurchase'],
  'workshop-sale': ['research', 'comparison', 'workshop', 'quote', 'signOff'],
  discovery: ['discovery', 'research', 'conversion', 'postSale'],
  'service-loyalty': ['awareness', 'consideration', 'acquisition', 'service', 'loyalty'],
  subscription: ['attention', 'consideration', 'decision', 'onboarding', 'use', 'retention', 'advocacy'],
  'around-service': ['beforeService', 'duringService', 'afterService'],
} as const

export type LifecycleId = keyof typeof LIFECYCLES

const LANES: readonly LaneKindName[] = ['actions', 'touchpoints', 'thoughts', 'feelings', 'pains', 'opportunities']

export function lifecycleSketch(id: LifecycleId, translate: Translate, language: string): MapSketch {
  return {
    title: translate(`template.${id}` as MessageId),
    language,
    lanes: LANES,
    stages: LIFECYCLES[id].map((stage) => ({ title: translate(`lifecycle.${stage}` as MessageId) })),
  }
}
