/** The last row of a page, from which the next one goes on. */
export type PagePosition = { readonly updatedAt: Date; readonly id: string }

/** An opaque text for a link; holds no secret. */
export function cursorOf(position: PagePosition): string {
  return Buffer.from(`${position.updatedAt.getTime()} ${position.id}`).toString('base64url')
}

/** Null for a text that is not a cursor. */
export function positionOf(cursor: string | null | undefined): PagePosition | null {
  const match = /^(\d{1,15}) (\S+)$/.exec(Buffer.from(cursor ?? '', 'base64url').toString())
  if (!match?.[1] || !match[2]) return null
  return { updatedAt: new Date(Number(match[1])), id: match[2] }
}
