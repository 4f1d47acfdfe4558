import { laneKind } from './lane-kind.ts'

/** How the organisation responds to the customer. */
export const responses = laneKind({
  kind: 'responses',
  icon: 'message-reply',
  tone: 'solution',
  look: 'cards',

  aliases: [
    'response',
    'how we respond',
    'our response',
    'company response',
    'hur vi svarar',
    'vårt svar',
    'vastauksemme',
    'vores svar',
    'backstage',
    'frontstage',
    'unsere antwort',
  ],
})
