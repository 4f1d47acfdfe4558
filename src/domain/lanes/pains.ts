import { laneKind } from './lane-kind.ts'

/** What hurts: difficulties and obstacles. */
export const pains = laneKind({
  kind: 'pains',
  icon: 'mood-sad',
  tone: 'pain',
  look: 'cards',

  aliases: [
    'pain',
    'pain point',
    'pain points',
    'painpoints',
    'frustrations',
    'problems',
    'challenges',
    'barriers',
    'smärta',
    'smärtpunkt',
    'hinder',
    'utmaningar',
    'kipupiste',
    'ongelmat',
    'haasteet',
    'smertepunkt',
    'udfordringer',
    'schmerzpunkte',
    'probleme',
  ],
})
