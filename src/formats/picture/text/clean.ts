/**
 * Text as it may be drawn: signs that can't be seen, that break files or that turn other text around are taken out.
 * Line ends and tabs stay; a lone half of a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text
  return text.toWellFormed().replace(CONTROLS, '')
}

/** C0 and C1 controls but tab and line feed, bidirectional embeddings, overrides and isolates, non-characters. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0001}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const SUSPICIOUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/
