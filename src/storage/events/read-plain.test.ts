import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { eventFileAt } from '../../formats/events/event-file.ts'
import { openEvents } from '../../formats/events/open-events.ts'
import type { EventColumns } from '../../journeys/log/event-log.ts'
import { LogBuilder } from './log-builder.ts'
import { readPlain } from './read-plain.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-plain-'))
})
after(() => rm(folder, { recursive: true }))

const told = ({ cases, caseIds, names, dictionary, times }: EventColumns) =>
  Array.from(times, (time, at) => [caseIds?.[cases[at] as number], dictionary[names[at] as number], time])

async function bothWays(content: string | Uint8Array) {
  const path = join(folder, 'table.csv')
  await writeFile(path, content)
  const file = await eventFileAt(path, 'table.csv')
  const opened = await openEvents(file, {
    mapping: { case: ['who'], event: ['what'], time: ['when'], timeFormat: 'iso' },
  })
  const builder = new LogBuilder()
  const refused: unknown[] = []
  for await (const batch of opened.read(new Set())) {
    for (const row of batch.rows) builder.add(row)
    refused.push(...batch.refused)
  }
  const plain = await readPlain(file, opened)
  return {
    slow: { rows: told(builder.columns()), refused },
    fast: plain && { rows: told(plain.columns), refused: plain.refused },
  }
}

test('a plain table is read by its bytes as it is read as text', async () => {
  const when = fc.oneof(
    fc
      .date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.constantFrom(
      '2024-02-29 10:00:00',
      '2023-02-29 10:00:00',
      '2024-12-31T23:59:59',
      '2024-01-01',
      '2024-1-1 10:00',
      'soon',
      '',
      '2024-03-05 10:11:60',
    ),
  )
  const text = fc.oneof(
    fc.constantFrom('a', 'b', 'Äijä', 'köp ', ' x', '', 'naïve', '日本', 'x\u00a0'),
    fc.stringMatching(/^[a-z0-9]{1,20}$/),
  )
  const row = fc.tuple(text, text, when, fc.constantFrom('', 'more', 'even more', ',', ',too many'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      async (rows, end) => {
        // Most rows are as wide as the headings: else something without a heading stands in front of them.
        const usual = Array.from({ length: rows.length + 1 }, () => 'a,b,2024-01-01 10:00:00,c')
        const content = ['who,what,when,rest', ...rows.map((cells) => cells.join(',')), ...usual].join(end)
        const { slow, fast } = await bothWays(content)
        assert.ok(fast)
        assert.deepEqual(fast.rows, slow.rows)
        const inOrder = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort()
        assert.deepEqual(inOrder(fast.refused), inOrder(slow.refused))
      },
    ),
    { numRuns: 60 },
  )
})

test('what is not plain is left to the reader of text', async () => {
  const rows = 'who,what,when\nann,visit,2024-01-01 10:00:00\n'
  assert.equal((await bothWays(`${rows}"bo, jr",visit,2024-01-01 10:00:00\n`)).fast, null)
  assert.equal((await bothWays(`sep=,\n${rows}`)).fast, null)
  assert.equal((await bothWays(Buffer.from(`${rows}Äijä,visit,2024-01-01 10:00:00\n`, 'latin1'))).fast, null)
  assert.deepEqual((await bothWays(rows)).fast?.rows, [['ann', 'visit', Date.UTC(2024, 0, 1, 10)]])
})
