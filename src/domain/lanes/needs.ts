import { laneKind } from './lane-kind.ts'

/** What the customer needs and expects. */
export const needs = laneKind({
  kind: 'needs',
  icon: 'heart-handshake',
  tone: 'stage',
  look: 'cards',

  aliases: [
    'need',
    'expectations',
    'needs and expectations',
    'behov',
    'förväntningar',
    'tarpeet',
    'odotukset',
    'forventninger',
    'bedürfnisse',
    'erwartungen',
  ],
})
