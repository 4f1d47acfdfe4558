import { laneKind } from './lane-kind.ts'

/** Where the customer is and what is going on around them. */
export const situations = laneKind({
  kind: 'situations',
  icon: 'map-pin',
  tone: 'stage',
  look: 'cards',

  aliases: ['situation', 'context', 'when and where', 'situationen', 'tilanne', 'tilanteet', 'sammanhang', 'kontext'],
})
