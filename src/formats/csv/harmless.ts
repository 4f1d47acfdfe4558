import { cleanText } from '../../domain/fields.ts'

export type HarmlessCell = { readonly text: string; readonly changed: boolean }

/** Signs by which spreadsheets tell a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA = /^[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠]/u
/** Tab and carriage return at the beginning shift what follows into another cell or line. */
const SHIFT = /^[\t\r]/
/** A number, with sign, grouping, decimals and per cent: nothing to run. */
const NUMBER = /^[+-]?\d{1,3}(?:[ \u00a0\u202f.,]?\d{1,3})*(?:[.,]\d+)?\s?[%‰]?$/u

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before it. Numbers stay numbers. */
export function harmless(source: string): HarmlessCell {
  const text = cleanText(source).replaceAll('\r\n', '\n')
  if (NUMBER.test(text) || !(FORMULA.test(text) || SHIFT.test(text))) return { text, changed: false }
  return { text: `'${text}`, changed: true }
}
