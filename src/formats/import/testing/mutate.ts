/** Random numbers that are the same for the same seed (Mulberry32). */
export type Random = { below(limit: number): number; pick<T>(from: readonly T[]): T }

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (from) => from[Math.floor(next() * from.length)] as never,
  }
}

/** What hurts parsers, put anywhere. */
const NASTY = [
  '\u0000',
  '\u202e',
  '\ud800',
  '😀',
  '👩🏽‍💻',
  '"',
  '""',
  "'",
  '=1+1',
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  '|',
  '\\|',
  ',',
  ';',
  ':',
  '#',
  '%%',
  '%%{',
  '}%%',
  '---',
  '```',
  '```mermaid',
  '~~~',
  ':::',
  '<br>',
  '**',
  '[',
  '](',
  '{',
  '}',
  '[[[[[[[[',
  '-5',
  '1e9',
  '9'.repeat(40),
  'NaN',
  '4/5',
  'Infinity',
  ' '.repeat(500),
  'x'.repeat(3_000),
  '__proto__',
  'constructor',
  'journey',
  'section',
  'title',
  'Stage',
  'Step',
  'Lane',
  'Feelings',
  'KPIs',
  'Persona',
  '\ufeff',
  '&amp;',
  '&#0;',
  '<!--',
  ']]>',
  '\\',
  '\u2028',
  '\ue0000\ue001',
] as const

/** One to six changes of a text: pieces are cut out, doubled, swapped, taken from another text or replaced by what hurts. */
export function mutateText(source: string, others: readonly string[], random: Random): string {
  let text = source
  for (let changes = 1 + random.below(6); changes > 0; changes--) text = changeText(text, others, random)
  return text.slice(0, 100_000)
}

function changeText(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1)
  const end = Math.min(text.length, at + random.below(40))
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(end)
    case 1:
      return text.slice(0, at) + text.slice(at, end).repeat(1 + random.below(30)) + text.slice(end)
    case 2:
      return text.slice(0, at)
    case 3: {
      const other = random.pick(others)
      const from = random.below(other.length + 1)
      return text.slice(0, at) + other.slice(from, from + random.below(200)) + text.slice(end)
    }
    case 4: {
      const lines = text.split('\n')
      const [a, b] = [random.below(lines.length), random.below(lines.length)]
      ;[lines[a], lines[b]] = [lines[b] as string, lines[a] as string]
      return lines.join('\n')
    }
    case 5:
      return text.slice(0, at) + String.fromCharCode(random.below(random.pick([128, 256, 65_536]))) + text.slice(end)
    default:
      return text.slice(0, at) + random.pick(NASTY) + text.slice(random.below(2) === 0 ? at : end)
  }
}

/** One to six changes of bytes; now and then nothing but chance. */
export function mutateBytes(source: Uint8Array, random: Random): Uint8Array {
  if (random.below(20) === 0) return Uint8Array.from({ length: random.below(300) }, () => random.below(256))
  let bytes = Uint8Array.from(source)
  for (let changes = 1 + random.below(6); changes > 0; changes--) {
    const at = random.below(bytes.length)
    const kind = random.below(4)
    if (kind === 0) bytes = bytes.slice(0, at)
    else if (kind === 1) bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + random.below(20))])
    else bytes[at] = kind === 2 ? random.below(256) : (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return bytes
}
