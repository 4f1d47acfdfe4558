/** A name as the words that it is of, however they are put together: `orderPlaced`, `order_placed` and `Order placed` alike. */
export function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_.\-:]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Whether it is an address, or a path on a site. */
export function isPath(name: string): boolean {
  return /^([a-z][a-z0-9+.-]*:\/\/|\/)/i.test(name.trim())
}
