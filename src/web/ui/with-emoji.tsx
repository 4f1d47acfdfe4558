import { Fragment } from 'react'
import { Emoji, faceAddress } from './emoji.tsx'

const EMOJI = /\p{Emoji_Presentation}\uFE0F?|\p{Emoji}\uFE0F/gu

/** Text whose faces are drawn like those of the curve; other emoji stay as the system draws them. */
export function WithEmoji({ text }: { readonly text: string }) {
  const parts: (string | { readonly emoji: string; readonly at: number })[] = []
  let from = 0
  for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
    if (!faceAddress(emoji)) continue
    parts.push(text.slice(from, index), { emoji, at: index })
    from = index + emoji.length
  }
  if (parts.length === 0) return text
  parts.push(text.slice(from))
  return parts.map((part, at) =>
    typeof part === 'string' ? (
      <Fragment key={at.toString()}>{part}</Fragment>
    ) : (
      <Emoji key={`e${part.at}`} emoji={part.emoji} label={part.emoji} />
    ),
  )
}
