/** Longest comment, in UTF-16 code units as it is stored. */
export const MAX_COMMENT_LENGTH = 4000

/** A person in a text: `@[userId]`. The name is looked up when the text is shown, so that it is today's. */
const MENTION = /@\[([\w-]{1,64})\]/g

/** A piece of a comment: words, or a person. */
export type CommentPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly userId: string }

export function mentionOf(userId: string): string {
  return `@[${userId}]`
}

/** The people in a text, each once, in the order of their first mention. */
export function mentionsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(MENTION)].map((match) => match[1] ?? ''))]
}

/** The text in its parts; joined again they are the same text. */
export function partsOf(text: string): readonly CommentPart[] {
  const parts: CommentPart[] = []
  let from = 0
  for (const match of text.matchAll(MENTION)) {
    if (match.index > from) parts.push({ kind: 'words', text: text.slice(from, match.index) })
    parts.push({ kind: 'mention', userId: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) })
  return parts
}

/** The text as one line of words, with people by name. */
export function commentWords(text: string, nameOf: (userId: string) => string): string {
  return partsOf(text)
    .map((part) => (part.kind === 'words' ? part.text : `@${nameOf(part.userId)}`))
    .join('')
}

/** The text without that person: what mentioned them names nobody. */
export function withoutMention(text: string, userId: string): string {
  return text.replaceAll(mentionOf(userId), '@…')
}
