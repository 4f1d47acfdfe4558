/** So much of a text tells it from others. */
const LENGTH = 40

/** The beginning of a text in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LENGTH ? `${line.slice(0, LENGTH).toWellFormed().trimEnd()}…` : line
}
