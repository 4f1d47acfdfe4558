const DAY_MS = 24 * 60 * 60 * 1000

/** However often it is used, a session ends after this time: then one signs in again. */
const SESSION_MAX_MS = 90 * DAY_MS

/** When a session ends at last, in milliseconds since 1970. */
export function endOfSession({ createdAt }: { readonly createdAt: Date }): number {
  return createdAt.getTime() + SESSION_MAX_MS
}
