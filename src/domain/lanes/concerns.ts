import { laneKind } from './lane-kind.ts'

/** What the customer worries about or doubts. */
export const concerns = laneKind({
  kind: 'concerns',
  icon: 'alert-circle',
  tone: 'pain',
  look: 'cards',

  aliases: [
    'concern',
    'worries',
    'doubts',
    'oro',
    'farhågor',
    'huolet',
    'bekymringer',
    'bekymmer',
    'sorgen',
    'bedenken',
  ],
})
