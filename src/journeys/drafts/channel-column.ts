/** What columns are called that say by what channel a touchpoint is met, the surest first. */
const NAMES = ['channel', 'kanal', 'kanava', 'medium', 'platform', 'device category', 'device']

/** Of a log's columns, the one that says by what channel a touchpoint is met; null where none is called so. */
export function channelColumn(columns: readonly string[]): string | null {
  const plain = columns.map((name) => ({
    name,
    words: name
      .toLowerCase()
      .replace(/[\s_.:\-()]+/g, ' ')
      .trim(),
  }))
  for (const wanted of NAMES) {
    const found = plain.find(({ words }) => words === wanted) ?? plain.find(({ words }) => words.endsWith(` ${wanted}`))
    if (found) return found.name
  }
  return null
}
