import { laneKind } from './lane-kind.ts'

/** A lane of one's own; its title says what it holds. */
export const custom = laneKind({
  kind: 'custom',
  icon: 'layout-rows',
  tone: 'stage',
  look: 'cards',

  aliases: [],
})
