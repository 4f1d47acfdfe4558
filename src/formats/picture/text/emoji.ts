/** One emoji: a flag, a keycap, or a pictograph with its modifiers and whatever is joined to it. */
const EMOJI =
  /\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|\p{ExtPict}(?:\uFE0F|\p{EMod})?[\u{E0020}-\u{E007F}]*(?:\u200D\p{ExtPict}(?:\uFE0F|\p{EMod})?)*(?!\uFE0E)/gu
const MAYBE_EMOJI = /\p{ExtPict}|\p{RI}|\u20E3/u
/** Pictographs below this are signs of ordinary text (©, ™, ↔) unless a variation selector asks for a picture. */
const FIRST_PICTURE = 0x2600

export type TextPart = { readonly kind: 'text' | 'emoji'; readonly text: string }

/** Parts a text into emoji, each whole, and what is between them. */
export function splitEmoji(text: string): TextPart[] {
  if (!MAYBE_EMOJI.test(text)) return text === '' ? [] : [{ kind: 'text', text }]
  const parts: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(EMOJI)) {
    if (!isPicture(match[0])) continue
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) })
    parts.push({ kind: 'emoji', text: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}

function isPicture(emoji: string): boolean {
  return /\uFE0F|\u20E3|\u200D|\p{RI}|\p{EMod}/u.test(emoji) || (emoji.codePointAt(0) as number) >= FIRST_PICTURE
}

/** The code points in the form in which emoji sets name their pictures: hexadecimal, without variation selectors. */
export function emojiKey(emoji: string): string {
  return [...emoji]
    .map((sign) => (sign.codePointAt(0) as number).toString(16))
    .filter((code) => code !== 'fe0f')
    .join('-')
}
