import { laneKind } from './lane-kind.ts'

/** What drives the customer on. */
export const motivations = laneKind({
  kind: 'motivations',
  icon: 'flame',
  tone: 'stage',
  look: 'cards',

  aliases: ['motivation', 'drivers', 'drivkrafter', 'drivkraft', 'motiivit', 'motiver', 'motive'],
})
