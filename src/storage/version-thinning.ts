import type { VersionKind } from './database.ts'

export type Thinnable = { readonly id: string; readonly kind: VersionKind; readonly createdAt: Date }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** All of a day stay; then the last of each hour for a month; then the last of each day. */
const ALL_MS = DAY_MS
const HOURLY_MS = 30 * DAY_MS
/** Most versions that nobody named. A day of the busiest work leaves some 400; ten years of days are 3,650. */
export const MOST_UNNAMED = 4_000

/**
 * Which versions may go. Versions with a name always stay, and so does the newest of all. Thinning what was thinned
 * takes nothing more away, as long as the clock stands still.
 * @param versions of one document, the newest first
 * @param now ms since 1970
 */
export function expendable(versions: readonly Thinnable[], now: number): string[] {
  const kept = new Set<string>()
  const gone: string[] = []
  let unnamed = 0
  for (const [index, { id, kind, createdAt }] of versions.entries()) {
    if (kind === 'named') continue
    const span = spanOf(createdAt.getTime(), now)
    const isFirst = span === null || !kept.has(span)
    if (index === 0 || (isFirst && unnamed < MOST_UNNAMED)) {
      if (span !== null) kept.add(span)
      unnamed++
    } else gone.push(id)
  }
  return gone
}

/** The hour or the day of which one version stays; null: all stay. */
function spanOf(at: number, now: number): string | null {
  const age = now - at
  if (age < ALL_MS) return null
  return age < HOURLY_MS ? `hour ${Math.floor(at / HOUR_MS)}` : `day ${Math.floor(at / DAY_MS)}`
}
