import { laneKind } from './lane-kind.ts'

/** What the customer chooses between. */
export const choices = laneKind({
  kind: 'choices',
  icon: 'git-fork',
  tone: 'stage',
  look: 'cards',

  aliases: [
    'choice',
    'decisions',
    'decision',
    'alternatives',
    'valmöjligheter',
    'beslut',
    'päätökset',
    'beslutninger',
    'entscheidungen',
  ],
})
