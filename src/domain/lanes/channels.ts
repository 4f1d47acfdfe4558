import { laneKind } from './lane-kind.ts'

/** The channels that support what the customer does. */
export const channels = laneKind({
  kind: 'channels',
  icon: 'broadcast',
  tone: 'neutral',
  look: 'chips',

  aliases: ['channel', 'supporting channels', 'stödjande kanaler', 'kanal', 'kanava', 'tukikanavat', 'kanäle'],
})
