import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { guessTime } from './guess-time.ts'
import { type TimeFormat, timeReader } from './read-time.ts'
import { zoneNamed } from './zone-offset.ts'

const utc = (ms: number) => ms

/** What a column of this one value is read as. */
function read(text: string, zone = 'UTC'): string {
  const guessed = guessTime([text])
  assert.ok(guessed, `${text} is no time`)
  return new Date(timeReader(guessed.format, zoneNamed(zone) ?? utc)(text)).toISOString()
}

describe('times', () => {
  it('are read in the ways in which people and programs write them', () => {
    const moment = '2024-03-05T10:11:12.000Z'
    for (const text of [
      '2024-03-05T10:11:12Z',
      '2024-03-05 10:11:12',
      '2024/03/05 10:11:12.000',
      '2024-03-05T12:11:12+02:00',
      '2024-03-05T12:11:12+0200',
      '2024-03-05T12:11:12+02:00[Europe/Helsinki]',
      '2024-03-05 12:11:12 Europe/Helsinki',
      '2024-03-05 11:11:12 CET',
      '2024-03-05 05:11:12 EST',
      '5.3.2024 10:11:12',
      '05/03/2024 10:11:12',
      '5 Mar 2024 10:11:12 AM',
      'March 5, 2024 at 10:11:12',
      '5. März 2024 10:11:12',
      '5 maaliskuuta 2024 klo 10.11.12',
      'Tue, 05 Mar 2024 10:11:12 GMT',
      'Tue Mar 05 10:11:12 +0000 2024',
      'Tue Mar 05 2024 12:11:12 GMT+0200 (Eastern European Standard Time)',
      '1709633472',
      '1709633472000',
      '1709633472000000',
      '1709633472000000000',
      '20240305101112',
      '20240305_101112',
      '1.709633472E+12',
      '05-03-2024:10.11.12',
      '05.03.2024, 10:11:12 Uhr',
      'ti 5.3.2024 klo 10.11.12',
      'tiistaina 5. maaliskuuta 2024 klo 10.11.12',
      'den 5 mars 2024 kl. 10.11.12',
      'd. 5. marts 2024 10.11.12',
      'Di, 05.03.2024 10:11:12',
      '5 de marzo de 2024 10:11:12',
      '2024-Mar-05 10:11:12',
      '[05/Mar/2024:10:11:12 +0000]',
      '2024年3月5日 10:11:12',
      "'2024-03-05T10:11:12Z'",
      '45356.4244444444',
      '45356,4244444444',
    ])
      assert.equal(read(text), moment, text)
    assert.equal(read('3/13/24 9:05 pm'), '2024-03-13T21:05:00.000Z')
    assert.equal(read('12/13/2024 12:00 AM'), '2024-12-13T00:00:00.000Z')
    assert.equal(read('17 août 2024 9h05'), '2024-08-17T09:05:00.000Z')
    for (const text of [
      '2025年3月5日(水) 21時05分07秒',
      '2025-3-5 午後9時5分7秒',
      '2025年3月5日21:05:07',
      '2025. 3. 5. 오후 9:05:07',
    ])
      assert.equal(read(text), '2025-03-05T21:05:07.000Z', text)
    assert.equal(read('2025年3月5日 午前0時05分'), '2025-03-05T00:05:00.000Z')
    assert.equal(read('45356'), '2024-03-05T00:00:00.000Z')
    assert.equal(read('1970-01-01'), '1970-01-01T00:00:00.000Z')
    assert.equal(read('31.12.2100 23:59'), '2100-12-31T23:59:00.000Z')
  })

  it('are judged by the whole column, and doubt is told', () => {
    assert.deepEqual(guessTime(['1/2/2024', '3/4/2024']), { format: 'dmy', share: 1, isAmbiguous: true })
    assert.equal(guessTime(['1/2/2024', '3/14/2024'])?.format, 'mdy')
    assert.equal(guessTime(['1/2/2024', '14/3/2024'])?.isAmbiguous, false)
    assert.equal(guessTime(['hello', 'world']), null)
    assert.equal(guessTime(['', ' ']), null)
    assert.deepEqual(guessTime(['2024-03-05', '-', 'N/A', 'NULL'])?.share, 1)
  })

  it('are no times where no calendar has them', () => {
    for (const [format, text] of [
      ['iso', '2024-02-30'],
      ['iso', '2023-02-29 10:00:00'],
      ['iso', '2024-13-01T00:00:00Z'],
      ['iso', '2024-01-01T25:00:00'],
      ['iso', '0000-01-01'],
      ['dmy', '32.1.2024'],
      ['named', '30 Feb 2024'],
      ['named', '5 Foo 2024'],
      ['iso', '2024-01-01 10:00 Atlantis/Capital'],
      ['seconds', 'Infinity'],
      ['milliseconds', '9e99'],
      ['iso', ''],
    ] as [TimeFormat, string][])
      assert.ok(Number.isNaN(timeReader(format, utc)(text)), text)
  })

  it('know the hour that a clock’s change takes away, and the first of the one that comes twice', () => {
    assert.equal(read('2024-03-31 03:30:00', 'Europe/Helsinki'), '2024-03-31T01:30:00.000Z')
    assert.equal(read('2024-03-31 02:59:59', 'Europe/Helsinki'), '2024-03-31T00:59:59.000Z')
    assert.equal(read('2024-10-27 03:30:00', 'Europe/Helsinki'), '2024-10-27T00:30:00.000Z')
    assert.equal(read('2024-10-27 04:00:00', 'Europe/Helsinki'), '2024-10-27T02:00:00.000Z')
    assert.equal(read('2024-07-01 00:00:00', 'America/St_Johns'), '2024-07-01T02:30:00.000Z')
  })

  it('of any moment come back as it was', () => {
    const iso = timeReader('iso', utc)
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          assert.equal(iso(date.toISOString()), date.getTime())
          assert.equal(iso(date.toISOString().slice(0, -1).replace('T', ' ')), date.getTime())
        },
      ),
    )
  })
})
