/** Where a guest's document is; the paths behind it are the application's own. */
export const GUEST_BASE = '/guest'

/**
 * The document whose guest opened this page; null on a page of somebody with an account. A page is the one or the other
 * as long as it lives: the way between the two leads over the server.
 */
export const guestDocumentId: string | null =
  /^\/guest\/(?:maps|personas)\/([\w\-:.]{1,64})(?:\/|$)/.exec(location.pathname)?.[1] ?? null

export const isGuestPage: boolean = guestDocumentId !== null
