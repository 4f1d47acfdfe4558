import assert from 'node:assert/strict'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { eventFileAt } from './event-file.ts'
import { openEvents } from './open-events.ts'
import { FILE_REFUSALS, FileRefused } from './pieces.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-hostile-'))
})
after(() => rm(folder, { recursive: true }))

/** How many events a file gives, or why it is refused. Anything else that is thrown is a fault of ours. */
async function outcome(path: string, name: string): Promise<number | string> {
  try {
    const opened = await openEvents(await eventFileAt(path, name))
    let rows = 0
    for await (const batch of opened.read(null)) rows += batch.rows.length
    return rows
  } catch (error) {
    if (error instanceof FileRefused) return error.reason
    throw error
  }
}

async function of(content: string | Uint8Array, name: string): Promise<number | string> {
  const path = join(folder, 'hostile')
  await writeFile(path, content)
  return outcome(path, name)
}

const EVENT =
  '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event>'

describe('hostile files of events', () => {
  it('of XML are refused for what they try', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><log><trace>&b;</trace></log>'
    assert.equal(await of(bomb, 'bomb.xes'), 'events-xml-entities')
    assert.equal(await of(`<log><trace>${'<list>'.repeat(200_000)}`, 'deep.xes'), 'events-xml-too-deep')
    assert.equal(await of(`<log><trace>${EVENT}<event>`, 'cut.xes'), 'events-truncated')
    assert.equal(await of(`<log><trace>${EVENT}</log></trace>`, 'crossed.xes'), 'events-xml-malformed')
    assert.equal(await of(`<log><trace a=b>${EVENT}</trace></log>`, 'unquoted.xes'), 'events-xml-malformed')
    assert.equal(
      await of(`<log><trace><string key="${'x'.repeat(5_000_000)}"/></trace></log>`, 'long.xes'),
      'events-part-too-long',
    )
    assert.equal(
      await of(gzipSync(`<log><trace>${EVENT.repeat(2000)}</trace></log>`).subarray(0, 60), 'cut.xes.gz'),
      'events-truncated',
    )
    assert.equal(await of(`<log><trace>${EVENT}</trace></log>`, 'whole.xes'), 1)
  })

  it('of XML that name attributes without end show a few', async () => {
    const path = join(folder, 'hostile')
    const keys = Array.from({ length: 3000 }, (_, at) => `<string key="k${at}" value="v"/>`).join('')
    await writeFile(path, `<log><trace>${EVENT.replace('<event>', `<event>${keys}`)}</trace></log>`)
    const { columns, rows } = await openEvents(await eventFileAt(path, 'wide.xes'))
    assert.deepEqual([columns.length, Object.keys(rows[0]?.attributes ?? {}).length], [501, 501])
    assert.deepEqual([columns.at(-1)?.name, columns.at(-1)?.values.length], ['other attributes', 1])
  })

  it('of JSON are refused for what they try', async () => {
    assert.equal(await of(`[${'['.repeat(200_000)}`, 'deep.json'), 'events-json-too-deep')
    assert.equal(await of('{"objectTypes":[],"events":[{"id":"1"', 'cut.jsonocel'), 'events-truncated')
    assert.equal(await of(`{"events":[${'{"a":'.repeat(5000)}`, 'deep.jsonocel'), 'events-json-too-deep')
  })

  it('that are none are told so', async () => {
    assert.equal(await of('', 'empty.csv'), 'events-empty')
    assert.equal(await of('PK\x03\x04rest', 'a.csv'), 'events-damaged')
    assert.equal(
      await of(
        new Uint8Array(4096).map((_, at) => (at * 7919) & 0x1f),
        'noise.csv',
      ),
      'events-not-text',
    )
    assert.equal(await of('SQLite format 3\0 and nothing else', 'a.sqlite'), 'events-sqlite-unreadable')
    assert.equal(await of('<html><body>Hello</body></html>', 'page.xes'), 'events-unknown-format')
  })

  it('with one endless line are read in bounded memory', async () => {
    const path = join(folder, 'endless.csv')
    const file = await open(path, 'w')
    await file.write('case,event,time\n1,a,2024-01-01\n"')
    const block = Buffer.alloc(4 * 1024 * 1024, 'x')
    for (let i = 0; i < 16; i++) await file.write(block)
    await file.write('\n2,b,2024-01-02\n')
    await file.close()
    const before = process.memoryUsage().rss
    assert.equal(await outcome(path, 'endless.csv'), 2)
    assert.ok(process.memoryUsage().rss - before < 150 * 1024 * 1024)
  })

  it('of any bytes give events or a reason, never a fault', async () => {
    const seeds = [
      'case,event,time\n1,a,2024-01-01\n2,"b\n",1.2.2024\n',
      `<log><trace><string key="concept:name" value="1"/>${EVENT}</trace></log>`,
      '{"case":"1","event":"a","time":1709633472}\n{"case":"1","event":"b","time":1709633473}\n',
      '[{"case":"1","event":"a","time":"2024-01-01"}]',
      '{"objectTypes":[],"objects":[{"id":"o","type":"t"}],"events":[{"id":"e","type":"x","time":"2024-01-01T00:00:00Z","relationships":[{"objectId":"o"}]}]}',
    ].map((text) => new TextEncoder().encode(text))
    const change = fc.record({
      seed: fc.integer({ min: 0, max: seeds.length - 1 }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      spoilt: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 6,
      }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ seed, cut, spoilt }) => {
        const whole = seeds[seed] as Uint8Array
        const bytes = whole.slice(0, cut > 0.5 ? whole.length : Math.ceil(whole.length * cut * 2))
        for (const [place, value] of spoilt) bytes[Math.floor(place * bytes.length)] = value
        const found = await of(bytes, 'any')
        assert.ok(typeof found === 'number' || (FILE_REFUSALS as readonly string[]).includes(found), String(found))
      }),
      { numRuns: 80 },
    )
  })
})
