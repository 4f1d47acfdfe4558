const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** How long something may take, in ms; null: as long as it wants. */
export const WINDOWS = {
  any: null,
  halfHour: 30 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  quarter: 90 * DAY_MS,
} as const

export type WindowId = keyof typeof WINDOWS

export const WINDOW_IDS = Object.keys(WINDOWS) as WindowId[]
