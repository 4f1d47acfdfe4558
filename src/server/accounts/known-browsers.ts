import { createHmac, timingSafeEqual } from 'node:crypto'

/** So many people of one browser it remembers; whoever signed in longest ago is forgotten first. */
const MOST_PEOPLE = 8
const BYTES = 16
const BETWEEN = '.'

/**
 * What a browser keeps to be known again by an account that was used in it: a mark that only we can make. Nothing of it is
 * kept here. A new password makes every mark of the account void.
 */
export function markOf(key: string, userId: string, passwordHash: string | null): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['known browser', userId, passwordHash]))
    .digest()
    .subarray(0, BYTES)
    .toString('base64url')
}

/** Whether the mark is among those that the browser keeps. */
export function isMarked(kept: string, mark: string): boolean {
  const wanted = Buffer.from(mark)
  return marksIn(kept).some((each) => each.length === wanted.length && timingSafeEqual(each, wanted))
}

/** What the browser keeps from now on. */
export function withMark(kept: string, mark: string): string {
  const others = marksIn(kept).map(String)
  return [mark, ...others.filter((each) => each !== mark)].slice(0, MOST_PEOPLE).join(BETWEEN)
}

function marksIn(kept: string): Buffer[] {
  return kept
    .split(BETWEEN, MOST_PEOPLE)
    .filter((each) => /^[\w-]{22}$/.test(each))
    .map((each) => Buffer.from(each))
}
