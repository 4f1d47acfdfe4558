import { laneKind } from './lane-kind.ts'

/** What the customer does at each step. */
export const actions = laneKind({
  kind: 'actions',
  icon: 'run',
  tone: 'stage',
  look: 'cards',

  aliases: [
    'action',
    'activities',
    'activity',
    'customer actions',
    'doing',
    'verksamhet',
    'aktiviteter',
    'aktivitet',
    'toiminta',
    'tekeminen',
    'handling',
    'aktionen',
    'handlungen',
    'aktivitäten',
  ],
})
