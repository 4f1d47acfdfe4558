/** Sheets' names are short and without signs that formulas need. */
export function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31)
}
