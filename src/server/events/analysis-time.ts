/** A question of a hundred million events takes a few seconds; what takes this long never ends. */
export const ANALYSIS_MS = 5 * 60_000
