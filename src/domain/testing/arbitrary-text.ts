import fc from 'fast-check'
import { cleanText } from '../fields.ts'

/** What people and their tools really write, and what breaks formats. */
const AWKWARD = [
  '',
  ' ',
  'Söker på nätet',
  'Hakee tietoa, vertailee; ”ehkä” ostaa',
  'يبحث عن المنتج 42',
  'お客様がサイトを見る',
  'שלום world',
  '👩🏽‍💻 family 👨‍👩‍👧‍👦 🇫🇮',
  'e\u0301 vs é',
  '- one\n- two\n\n1. three',
  '**bold** and [link](https://example.org/a_(b)) \\* | pipe',
  '=SUM(A1:A2)',
  '+46 70 123 45 67',
  '@home',
  '＝1+1',
  '"quoted", with; separators\tand tab',
  '<script>alert(1)</script> & <b>',
  '# not a heading',
  '```mermaid\njourney\n```',
  'a: 3: b, c',
  '%% comment; end',
  'left\u202eright\u2066x\u2069',
  '\u00a0nbsp\u200bzero\ufeffbom',
  'x'.repeat(300),
  'null',
  '0',
  '__proto__',
] as const

/** Several lines, any signs; what a field can hold. */
export function arbitraryText(): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 24 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 2, arbitrary: fc.lorem({ maxCount: 5 }) },
    )
    .map(cleanText)
}

/** One line, not blank: titles and names that a reader could tell apart. */
export function arbitraryLine(): fc.Arbitrary<string> {
  return arbitraryText()
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .map((text) => text || 'Untitled')
}
