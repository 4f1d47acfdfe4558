import { laneKind } from './lane-kind.ts'

/** Where the experience could be made better. */
export const opportunities = laneKind({
  kind: 'opportunities',
  icon: 'bulb',
  tone: 'opportunity',
  look: 'cards',

  aliases: [
    'opportunity',
    'improvements',
    'ideas',
    'möjlighet',
    'förbättringar',
    'idéer',
    'mahdollisuus',
    'parannukset',
    'mulighed',
    'forbedringer',
    'chancen',
    'verbesserungen',
  ],
})
