import { cleanText, TEXT_LIMIT } from '../../domain/fields.ts'

export type SafeText = {
  readonly text: string
  /** Whether signs were taken out that can't be seen and do harm. */
  readonly cleaned: boolean
  /** Characters beyond the longest text that a field holds. */
  readonly cut: number
}

/** The marks that turn the writing direction around, and U+FEFF. Plain direction marks and joiners of emoji stay: texts need them. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/**
 * A text from outside as a field may hold it: nothing invisible that could scramble what stands beside it, no outer
 * blanks, at most TEXT_LIMIT UTF-16 code units.
 */
export function safeText(source: string): SafeText {
  const lines = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  const clean = cleanText(lines).replace(DIRECTION_CONTROLS, '')
  const cleaned = clean !== lines
  const text = clean.trim()
  if (text.length <= TEXT_LIMIT) return { text, cleaned, cut: 0 }
  const kept = text
    .slice(0, TEXT_LIMIT)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  return { text: kept, cleaned, cut: text.length - kept.length }
}
