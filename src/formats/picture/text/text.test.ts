import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { arabicForms } from './arabic-forms.ts'
import { bidiLevels, visualOrder } from './bidi.ts'
import { breakPieces } from './break-points.ts'
import { cleanText } from './clean.ts'
import { emojiKey, splitEmoji } from './emoji.ts'
import { covers, fontFile, measureText } from './font-files.ts'
import { readFontMetrics } from './font-metrics.ts'
import { hyphenation } from './hyphenate.ts'
import { isRightToLeftText, languageOfText } from './language.ts'
import { subsetFont } from './subset-font.ts'
import { setParagraph } from './text-block.ts'

const STYLE = { size: 13, lineHeight: 18, width: 160, fill: '#000000', language: 'fi' } as const
const linesOf = (text: string, width: number = STYLE.width, language = 'fi') =>
  setParagraph([{ text }], { ...STYLE, width, language }, measureText).lines.map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  )

test('widths are those of the fonts', () => {
  const style = { size: 1000, weight: 400, italic: false } as const
  assert.equal(Math.round(measureText('A', style)), 690)
  assert.equal(Math.round(measureText('中', style)), 1000)
  assert.equal(measureText('é', style), measureText('e\u0301', style))
  assert.equal(measureText('', style), 0)
})

test('bold text is measured as bold, and joined Arabic as joined', () => {
  const regular = { size: 10, weight: 400, italic: false } as const
  assert.ok(measureText('Käyttöönotto', { ...regular, weight: 700 }) > measureText('Käyttöönotto', regular))
  const apart = [...'سلام'].reduce((sum, letter) => sum + measureText(letter, regular), 0)
  assert.ok(measureText('سلام', regular) < apart * 0.95)
})

test('Arabic letters take the form that their neighbours ask for', () => {
  assert.equal(arabicForms('بب'), '\ufe91\ufe90')
  assert.equal(arabicForms('دب'), '\ufea9\ufe8f')
  assert.equal(arabicForms('لا'), '\ufefb')
  assert.equal(arabicForms('abc'), 'abc')
})

test('lines are broken at words, at hyphens and slashes, never before a closing sign', () => {
  assert.deepEqual(linesOf('Hakukone ja ystävän vinkki', 90), ['Hakukone ja', 'ystävän vinkki'])
  const pieces = breakPieces('set-up a/b 2025-12-31 -linkki', 'en').map(({ text }) => text)
  assert.deepEqual(
    pieces.filter((text) => text !== ' '),
    ['set-', 'up', 'a/', 'b', '2025-12-31', '-linkki'],
  )
  for (const line of linesOf('サポートに問い合わせて、友人にサービスを勧める。', 60, 'ja'))
    assert.doesNotMatch(line, /^[、。]/)
})

test('a figure space holds a number together, and what follows one is not lost', () => {
  assert.deepEqual(linesOf('\u20075 km, 1\u2007200 km'), ['\u20075 km, 1\u2007200 km'])
  assert.deepEqual(linesOf('Kulta\u2007!', 40).join(''), 'Kulta\u2007!')
})

test('a long Finnish word is parted by its syllables, with a hyphen', () => {
  assert.deepEqual(hyphenation('asiakas', 'fi'), [4])
  assert.deepEqual(hyphenation('kalkylark', 'en'), [])
  const lines = linesOf('Asiakaskokemuksenkehittämispäällikkö', 120)
  assert.ok(lines.length > 1)
  assert.ok(lines.slice(0, -1).every((line) => line.endsWith('-')))
  assert.equal(lines.join('').replaceAll('-', ''), 'Asiakaskokemuksenkehittämispäällikkö')
})

test('no line is wider than its measure, whatever the text, and no letter is lost', () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('サービス', 'العربية', 'https://example.org/a/b', 'x'.repeat(90)),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 300 }), (parts, width) => {
      const text = cleanText(parts.join(' '))
      const block = setParagraph([{ text }], { ...STYLE, width }, measureText)
      assert.ok(block.inkWidth <= width + 0.02, `${block.inkWidth} > ${width}`)
      const hyphens = block.lines.filter(({ hyphenated }) => hyphenated).length
      const set = block.lines
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join('')
        .replaceAll(/\s/g, '').length
      assert.equal(set - hyphens, text.replaceAll(/[\s\u200b]/g, '').replaceAll('\u00ad', (sign) => sign).length)
    }),
    { numRuns: 300 },
  )
})

test('a word of 10,000 letters is parted in reasonable time', () => {
  const before = process.cpuUsage()
  const lines = linesOf('x'.repeat(10_000), 160)
  assert.ok(lines.length > 100)
  assert.ok(process.cpuUsage(before).user < 1_000_000)
})

test('emoji stay whole', () => {
  const whole = ['👩🏽‍💻', '🇫🇮', '❤️', '1️⃣', '👨‍👩‍👧‍👦', '🏴‍☠️']
  for (const emoji of whole)
    assert.deepEqual(splitEmoji(`a${emoji}b`), [
      { kind: 'text', text: 'a' },
      { kind: 'emoji', text: emoji },
      { kind: 'text', text: 'b' },
    ])
  assert.deepEqual(splitEmoji('© 2026 ™ #1'), [{ kind: 'text', text: '© 2026 ™ #1' }])
  assert.equal(emojiKey('❤️'), '2764')
})

test('numbers and names run the other way within Arabic', () => {
  const text = 'أقل من 500 Excel'
  const levels = bidiLevels(text, true)
  assert.equal(levels[0], 1)
  assert.equal(levels[text.indexOf('5')], 2)
  assert.equal(levels[text.indexOf('E')], 2)
  assert.deepEqual(visualOrder([1, 2, 1]), [2, 1, 0])
  assert.deepEqual(visualOrder([0, 1, 1, 0]), [0, 2, 1, 3])
})

test('what stands by itself keeps its signs at its figures, and its line goes as the map does', () => {
  const parts = [{ text: 'رضا', isolated: true }, { text: ': ' }, { text: 'target > 80 %', isolated: true }]
  const block = setParagraph(parts, { ...STYLE, width: 400, language: 'ar' }, measureText)
  const shown = [...(block.lines[0]?.runs ?? [])].sort((a, b) => a.x - b.x).map(({ text }) => text)
  assert.equal(shown.join(''), 'target > 80 % :رضا')
  const both = [{ text: 'Online', isolated: true }, { text: ' · ' }, { text: 'في المتجر', isolated: true }]
  assert.equal(setParagraph(both, { ...STYLE, language: 'ar' }, measureText).rightToLeft, true)
  assert.equal(setParagraph(both, { ...STYLE, language: 'en' }, measureText).rightToLeft, false)
  assert.deepEqual([...bidiLevels('a אב.', false, [{ from: 2, to: 5, rightToLeft: true }])], [0, 0, 1, 1, 1])
})

test('the direction and the language of a text come from its letters', () => {
  assert.equal(isRightToLeftText('مرحبا', 'fi'), true)
  assert.equal(isRightToLeftText('41 %', 'ar'), true)
  assert.equal(languageOfText('サービス', 'fi'), 'ja')
  assert.equal(languageOfText('سلام', 'fa'), 'fa')
  assert.equal(languageOfText('Hej på dig', 'fi'), 'fi')
})

test('what controls or breaks text is taken out', () => {
  assert.equal(cleanText('a\u0000b\u202ec\ud800d\u2066e\tf'), 'abc\ufffdde\tf')
  assert.equal(cleanText('👩🏽‍💻'), '👩🏽‍💻')
})

test('a font cut down to some letters has these with their widths, and no others', () => {
  const file = readFileSync(fontFile({ family: 'Noto Sans JP', weight: 400, italic: false }))
  const before = Buffer.from(file)
  const letters = [...'サービスÅ']
  const cut = subsetFont(
    file,
    letters.map((letter) => letter.codePointAt(0) as number),
  )
  assert.ok(cut.length < 20_000)
  assert.ok(file.equals(before), 'the font itself stays as it is')
  const [whole, part] = [readFontMetrics(file), readFontMetrics(cut)]
  for (const letter of letters)
    assert.equal(part.advance(letter.codePointAt(0) as number), whole.advance(letter.codePointAt(0) as number))
  assert.equal(part.advance('中'.codePointAt(0) as number), null)
})

test('the bundled fonts cover Latin, Arabic, Hebrew, Greek, Cyrillic and Japanese', () => {
  for (const sign of 'åÄőŽçğαЖא عپ中かカ→✓−“”…') assert.ok(covers(sign.codePointAt(0) as number), sign)
  assert.equal(covers(0xe01), false)
})
