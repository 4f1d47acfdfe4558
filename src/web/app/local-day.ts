/** The day that it is where the person sits (ISO 8601). @param now ms since 1970 */
export function localDay(now = Date.now()): string {
  const date = new Date(now)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A moment of that day where the person sits, for whoever formats dates (ms since 1970). */
export function momentOf(day: string): number {
  return new Date(`${day}T12:00:00`).getTime()
}
