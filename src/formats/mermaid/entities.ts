/** The names that Mermaid diagrams use in practice, besides numbers: `#quot;`, `#35;`. */
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  semi: ';',
  colon: ':',
  comma: ',',
  num: '#',
  hash: '#',
  infin: '∞',
  hearts: '♥',
  copy: '©',
  euro: '€',
  rarr: '→',
  larr: '←',
  check: '✓',
  hellip: '…',
  ndash: '–',
  mdash: '—',
}

/**
 * Mermaid writes signs that mean something to it as `#35;` or `#quot;`. They are set aside before a text is taken apart
 * and put back into the parts.
 */
export type SetAside = { readonly text: string; readonly putBack: (part: string) => string }

export function setEntitiesAside(source: string): SetAside {
  const signs: string[] = []
  const text = source.replace(/#(\w{1,30});/g, (whole, name: string) => {
    const sign = signOf(name)
    if (sign === null) return whole
    signs.push(sign)
    return `\ue000${signs.length - 1}\ue001`
  })
  return {
    text,
    putBack: (part) => part.replace(/\ue000(\d{1,9})\ue001/g, (whole, index: string) => signs[Number(index)] ?? whole),
  }
}

function signOf(name: string): string | null {
  const code = /^\d+$/.test(name) ? Number(name) : /^x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(1), 16) : null
  if (code === null) return NAMED[name.toLowerCase()] ?? null
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null
}
