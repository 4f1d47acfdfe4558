/** A drawing as the inside of an SVG element, for a view box from the origin. Ids in it are its own. */
export type Drawing = { readonly body: string; readonly width: number; readonly height: number }

/** Where pictures find icons and emoji. */
export type Art = {
  /** A Tabler icon, drawn in `currentColor`; null where there is none of that name. */
  readonly icon: (name: string) => Drawing | null
  /** An emoji of the Noto set, a country's flag of the flag set; null where neither has it. */
  readonly emoji: (emoji: string) => Drawing | null
}

/** The body with every id prefixed, so that drawings can stand side by side in one document. */
export function withPrefixedIds(body: string, prefix: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`)
}
