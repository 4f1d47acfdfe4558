import assert from 'node:assert/strict'
import test from 'node:test'
import { decodeText, looksBinary } from './decode-text.ts'

const TEXT = 'Vaihe;Ärsytys;Åbo\nTämä on näin – ”hyvä” 😀'

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

test('UTF-8 and UTF-16 of both orders are read with and without a byte order mark', () => {
  for (const mark of ['', '\ufeff']) {
    for (const [encoding, bytes] of [
      ['utf-8', new Uint8Array(Buffer.from(mark + TEXT))],
      ['utf-16le', utf16(mark + TEXT, false)],
      ['utf-16be', utf16(mark + TEXT, true)],
    ] as const) {
      const decoded = decodeText(bytes)
      assert.equal(decoded.text, TEXT, `${encoding} ${mark !== ''}`)
      assert.equal(decoded.encoding, encoding)
      assert.equal(decoded.unreadable, 0)
      assert.equal(decoded.certain, encoding === 'utf-8' || mark !== '')
    }
  }
})

test('what is no UTF-8 is read as Windows-1252, and said to be a guess', () => {
  const decoded = decodeText(new Uint8Array(Buffer.from('Smärta;Känsla;Köp', 'latin1')))
  assert.deepEqual(decoded, { text: 'Smärta;Känsla;Köp', encoding: 'windows-1252', certain: false, unreadable: 0 })
  assert.equal(decodeText(Uint8Array.of(0x93, 0x61, 0x94, 0x80)).text, '“a”€')
})

test('UTF-8 that is cut off or has a stray byte stays UTF-8, and the loss is counted', () => {
  const whole = Buffer.from('Kysymyksiä, päätöksiä, tyytyväisyys, häiriö, ääni')
  assert.deepEqual(
    [decodeText(whole.subarray(0, -3)).encoding, decodeText(whole.subarray(0, whole.length - 3)).unreadable],
    ['utf-8', 1],
  )
  const stray = decodeText(new Uint8Array([...whole, 0xff, 0x61]))
  assert.equal(stray.encoding, 'utf-8')
  assert.equal(stray.unreadable, 1)
})

test('an encoding that somebody names goes before every guess', () => {
  assert.equal(decodeText(new Uint8Array([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]), 'shift_jis').text, 'テスト')
  assert.equal(decodeText(new Uint8Array(Buffer.from('ä')), 'no-such-encoding').text, 'ä')
})

test('bytes that are no text are told from text with a few strange signs', () => {
  assert.ok(looksBinary('\u0000\u0001\u0002abc\u0003'))
  assert.ok(!looksBinary('Stage\tStep\r\nBuy\u0000\tPay and a long text around a single zero'))
  assert.ok(!looksBinary(''))
})
