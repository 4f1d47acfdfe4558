import { laneKind } from './lane-kind.ts'

/** What answers a pain or takes an opportunity. */
export const solutions = laneKind({
  kind: 'solutions',
  icon: 'tool',
  tone: 'solution',
  look: 'cards',

  aliases: [
    'solution',
    'actions to take',
    'lösning',
    'åtgärder',
    'ratkaisu',
    'toimenpiteet',
    'løsning',
    'lösungen',
    'maßnahmen',
  ],
})
