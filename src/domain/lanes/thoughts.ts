import { laneKind } from './lane-kind.ts'

/** What the customer thinks, in their own words. */
export const thoughts = laneKind({
  kind: 'thoughts',
  icon: 'bubble',
  tone: 'thought',
  look: 'cards',
  quoted: true,
  aliases: ['thought', 'thinking', 'tanke', 'ajatus', 'tanker', 'gedanken', 'mindset'],
})
