/** How a journey departs from the map: never by a colour alone. */
export const MOVE_ICONS = {
  taken: 'check',
  skipped: 'arrow-forward-up',
  notReached: 'minus',
  outOfOrder: 'arrows-exchange',
  repeated: 'refresh',
  added: 'plus',
} as const
