import type { MapState } from '../../domain/map/map-type.ts'

/** The icon that goes with what a map shows. */
export const STATE_ICONS = {
  today: 'map-pin',
  future: 'flag',
  expected: 'message-question',
  hypothetical: 'bulb',
} as const satisfies Readonly<Record<MapState, string>>
