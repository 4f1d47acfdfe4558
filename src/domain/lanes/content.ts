import { laneKind } from './lane-kind.ts'

/** The content that answers the customer's questions. */
export const content = laneKind({
  kind: 'content',
  icon: 'article',
  tone: 'stage',
  look: 'cards',

  aliases: ['contents', 'content needed', 'innehåll', 'sisältö', 'indhold', 'inhalte', 'inhalt'],
})
