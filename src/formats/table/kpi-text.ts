/** A figure of a KPI lane, taken apart. */
export type KpiText = { readonly text: string; readonly figure: string; readonly change: string }

/** What is longer than this is a text about a figure, not a figure. */
const LONGEST_KPI = 200
const LONGEST_FIGURE = 60
const BARE_FIGURE = /^[+\-−–]?\d[\d\s.,]{0,20}(?:%|‰|\p{Sc}|[a-zA-Z]{1,6})?$/u

/** Reads `CTR: 2,4 % (+0,3)` as name, figure and change. What has another form is all text. */
export function readKpi(source: string): KpiText {
  const text = source.trim()
  const all = { text, figure: '', change: '' }
  if (text.length > LONGEST_KPI || text.includes('\n')) return all
  const [body, change] = parted(text)
  if (BARE_FIGURE.test(body)) return { text: '', figure: body, change }
  const at = separatorIn(body)
  if (at === null) return all
  const figure = body.slice(at.end).trim()
  const named = figure.length <= LONGEST_FIGURE && /\d/.test(figure)
  return named ? { text: body.slice(0, at.start).trim(), figure, change } : all
}

/** The part before a bracket at the end, and what stands in it. */
function parted(text: string): [string, string] {
  const open = text.lastIndexOf('(')
  if (!text.endsWith(')') || open < 0) return [text, '']
  return [text.slice(0, open).trim(), text.slice(open + 1, -1).trim()]
}

function separatorIn(text: string): { readonly start: number; readonly end: number } | null {
  for (const sign of [':', '=', ' – ', ' — ', ' - ']) {
    const start = text.indexOf(sign)
    if (start > 0) return { start, end: start + sign.length }
  }
  return null
}
