import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { packParts } from '../xlsx/open-package.ts'
import { eventFileAt } from './event-file.ts'
import type { EventRow, RefusedRow } from './event-row.ts'
import type { EventSettings } from './event-settings.ts'
import { needSome } from './hardly-any.ts'
import { openEvents } from './open-events.ts'
import { FileRefused } from './pieces.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-events-'))
})
after(() => rm(folder, { recursive: true }))

type Read = { readonly rows: EventRow[]; readonly refused: RefusedRow[]; readonly settings: EventSettings }

async function readAt(path: string, name: string, settings: EventSettings = {}): Promise<Read> {
  const opened = await openEvents(await eventFileAt(path, name), settings)
  const rows: EventRow[] = []
  const refused: RefusedRow[] = []
  for await (const batch of opened.read(null)) {
    rows.push(...batch.rows)
    refused.push(...batch.refused)
  }
  return { rows, refused, settings: opened.settings }
}

async function read(content: string | Uint8Array, name = 'shop.csv', settings: EventSettings = {}): Promise<Read> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  return readAt(path, name, settings)
}

async function shared(path: string, settings?: EventSettings): Promise<Read> {
  return readAt(join(SHARED, path), path.split('/').at(-1) ?? '', settings)
}

const brief = ({ rows }: Read) =>
  rows.map(({ caseId, name, time }) => [caseId, name, new Date(time).toISOString().slice(0, 16)])
const refusals = ({ refused }: Read) => refused.map(({ line, reason }) => [line, reason])
const at = (text: string) => Date.parse(`${text}Z`)

describe('tables of events', () => {
  it('are found behind titles, row names, several packings and clocks of their own', async () => {
    const rows = ['7,visit,2024-01-02T10:00', '7,buy,2024-01-03T11:00', '8,visit,2024-01-04T12:00']
    const plain = ['case,event,time', ...rows].join('\n')
    const expected = brief(await read(plain))
    assert.equal(expected.length, 3)
    const titled = await read(`Export of the shop\nmade today\n\n${plain}`)
    assert.deepEqual(brief(titled), expected)
    assert.deepEqual(refusals(titled), [
      [1, 'before-headings'],
      [2, 'before-headings'],
    ])
    const named = ['case,event,time', ...rows.map((row, at) => `${at + 1},${row}`)].join('\n')
    assert.deepEqual(brief(await read(named)), expected)
    assert.deepEqual(brief(await read([...rows, ...rows, ...rows].join('\n'))).slice(0, 3), expected)
    assert.deepEqual(brief(await read(gzipSync(gzipSync(plain)), 'twice.csv.gz')), expected)
    assert.deepEqual(brief(await read(packParts(new Map([['a/log.csv', Buffer.from(plain)]])), 'log.zip')), expected)
    const apart = plain.replaceAll('T', ',').replace('case,event,time', 'Kunde,Ereignis,Datum,Uhrzeit')
    assert.deepEqual(brief(await read(apart)), expected)
    const spaced = plain.replaceAll('visit', '"visit"').replaceAll(',', ', ')
    assert.deepEqual(brief(await read(spaced)), expected)
    const inCells = await read('a;b;c\n1;x,y,z;2024-01-02\n2;u,v,w;2024-01-03\n1;x,y,z;2024-01-04')
    assert.deepEqual(inCells.settings.separator, ';')
  })

  it('are read with whatever separator, encoding and quotation', async () => {
    const expected = [
      ['Äijä, 1', 'köp; "nu"', '2024-02-01T10:00'],
      ['b', 'x\ny', '2024-02-13T00:00'],
    ]
    const csv = 'Customer ID;Händelse;Tid\r\n"Äijä, 1";"köp; ""nu""";1.2.2024 10:00\r\nb;"x\ny";13.2.2024\r\n'
    assert.deepEqual(brief(await read(csv)), expected)
    assert.deepEqual(brief(await read(Buffer.from(`\ufeff${csv}`, 'utf16le'))), expected)
    assert.deepEqual(brief(await read(Buffer.from(csv, 'latin1'))), expected)
    assert.deepEqual(brief(await read(gzipSync(csv))), expected)
    assert.deepEqual(brief(await read(`sep=;\n${csv}`)), expected)
  })

  it('tell which rows are refused, by line and reason, and never what stands in them', async () => {
    const found = await read(
      'case,event,time,end\n1,a,2024-01-01,2024-01-02\n,a,2024-01-01,\n1,,2024-01-01,\n1,a,,\n1,a,soon,\n1,a,2024-01-01,,,x\n1,"b\nb",2024-01-03,never\n1,c,2024-01-04,2023-01-01\n1,c,2024-01-05,2024-01-06\n',
    )
    assert.deepEqual(refusals(found), [
      [7, 'too-many-cells'],
      [3, 'no-case'],
      [4, 'no-event'],
      [5, 'no-time'],
      [6, 'time-unreadable'],
      [8, 'time-unreadable'],
    ])
    assert.deepEqual(Object.keys(found.refused[0] ?? {}).sort(), ['column', 'line', 'reason'])
    assert.deepEqual(
      found.rows.map(({ line, end }) => [line, end]),
      [
        [2, at('2024-01-02')],
        [10, at('2024-01-04')],
        [11, at('2024-01-06')],
      ],
    )
  })

  it('belong to whoever comes several times where each row is an order of its own', async () => {
    const orders =
      'order_id,customer_email,order_date,order_status\n1,a@b.fi,2024-01-01,paid\n2,c@d.fi,2024-01-03,paid\n'
    const again = await read(`${orders}3,a@b.fi,2024-02-03,returned\n`, 'orders.csv')
    assert.deepEqual(again.settings.mapping?.case, ['customer_email'])
    assert.deepEqual(again.settings.mapping?.event, ['order_status'])
    const once = await read(`${orders}3,e@f.fi,2024-02-03,returned\n`, 'orders.csv')
    assert.deepEqual(once.settings.mapping?.case, ['order_id'])
  })

  it('make an event of each time where a row has several, and none of a column that is empty', async () => {
    const found = await read(
      'order_id,customer_id,ordered_at,paid_at,delivered_at,total\n1,ann,2024-01-01,2024-01-02,,10\n2,bo,2024-01-03,,2024-01-09,20\n3,ann,2024-02-03,2024-02-03,2024-02-04,5\n',
      'orders.csv',
    )
    assert.deepEqual(found.settings.mapping?.milestones, ['ordered_at', 'paid_at', 'delivered_at'])
    assert.deepEqual(
      found.rows.map(({ caseId, name, attributes }) => [caseId, name, attributes?.total]),
      [
        ['ann', 'ordered_at', '10'],
        ['ann', 'paid_at', '10'],
        ['bo', 'ordered_at', '20'],
        ['bo', 'delivered_at', '20'],
        ['ann', 'ordered_at', '5'],
        ['ann', 'paid_at', '5'],
        ['ann', 'delivered_at', '5'],
      ],
    )
  })

  it('are such of one paper each in many languages and shops, without times that are planned or of the last change', async () => {
    const mappingOf = async (...lines: readonly string[]) =>
      (await read(lines.join('\n'), 'orders.csv')).settings.mapping
    const finnish = await mappingOf(
      'Tilausnumero;Asiakas;Tilattu;Maksettu;Toimitettu;Arvioitu toimituspäivä',
      '1;ann;1.6.2025 klo 12.00;1.6.2025 klo 12.30;;5.6.2025',
      '2;bo;2.6.2025 klo 12.00;;;6.6.2025',
      '3;ann;3.6.2025 klo 9.15;3.6.2025 klo 9.20;7.6.2025 klo 8.00;7.6.2025',
    )
    assert.deepEqual([finnish?.case, finnish?.milestones], [['Asiakas'], ['Tilattu', 'Maksettu', 'Toimitettu']])
    // A row is a line of the order, which says no more than the first.
    const lines = await mappingOf(
      'Name,Email,Financial Status,Paid at,Total,Created at,Lineitem name',
      '#1,a@b.fi,paid,2025-06-01 12:30:00 +0200,99,2025-06-01 12:00:00 +0200,Bell',
      '#1,a@b.fi,,,,2025-06-01 12:00:00 +0200,Light',
      '#2,c@d.fi,refunded,2025-06-02 12:30:00 +0200,9,2025-06-02 12:00:00 +0200,Bell',
    )
    assert.deepEqual([lines?.case, lines?.milestones], [['Email'], ['Paid at', 'Created at']])
    const order = (name: string, paid: string, item: string) =>
      `${name},a@b.fi,${paid === '' ? '' : 'paid'},${paid},2025-06-01 12:00:00 +0200,${item}`
    const again = await read(
      [
        'Name,Email,Financial Status,Paid at,Created at,Lineitem name',
        order('#1', '2025-06-01 12:30:00 +0200', 'Bell'),
        order('#1', '', 'Light'),
        order('#2', '', 'Bell'),
        order('#1', '2025-06-02 12:30:00 +0200', 'Lock'),
      ].join('\n'),
      'orders.csv',
    )
    assert.deepEqual(
      again.rows.map(({ name, line, attributes }) => [name, line, attributes?.Name]),
      [
        ['Paid at', 2, '#1'],
        ['Created at', 2, '#1'],
        ['Created at', 4, '#2'],
        ['Paid at', 5, '#1'],
      ],
    )
    assert.deepEqual(refusals(again), [[3, 'duplicate']])
    const deals = await mappingOf(
      'Record ID,Deal Stage,Entered proposal,Entered won,Last modified',
      '8,Won,2025-06-01,2025-06-03,2025-07-03',
      '9,Won,2025-06-02,2025-06-03,2025-07-03',
      '10,Lost,2025-06-05,,2025-07-03',
      '11,Lost,2025-06-05,,2025-07-03',
    )
    assert.deepEqual([deals?.case, deals?.milestones], [['Record ID'], ['Entered proposal', 'Entered won']])
    const history = await mappingOf(
      'order_id,status,created_at,changed_at',
      '1,new,2025-06-01,2025-06-01',
      '1,paid,2025-06-01,2025-06-02',
      '2,new,2025-06-02,2025-06-02',
      '2,paid,2025-06-02,2025-06-07',
    )
    assert.deepEqual([history?.event, history?.time, history?.milestones], [['status'], ['changed_at'], []])
  })

  it('are told by what people’s tools call their columns', async () => {
    const mappingOf = async (heading: string, ...rows: readonly string[]) => {
      const separator = heading.includes(';') ? ';' : ','
      const lines = rows.map((row, at) => [`${at + 1}`, row].join(separator))
      const { mapping } = (await read([heading, ...lines, ...lines].join('\n'), 'export.csv')).settings
      return [mapping?.case, mapping?.event, mapping?.time]
    }
    const changes = [
      'A1,ann,Draft,Sent,2025-06-01 10:00',
      'A1,bo,Sent,Paid,2025-06-02 10:00',
      'A2,bo,Draft,Sent,2025-06-03 09:00',
    ]
    assert.deepEqual(await mappingOf('Id,CaseId,CreatedBy,OldValue,NewValue,CreatedDate', ...changes), [
      ['CaseId'],
      ['NewValue'],
      ['CreatedDate'],
    ])
    assert.deepEqual(await mappingOf('No.,Issue key,Author,From,To,Created', ...changes), [
      ['Issue key'],
      ['To'],
      ['Created'],
    ])
    const deals = ['D1,Draft,2025-09-01,2025-06-01', 'D1,Won,2025-09-01,2025-06-02', 'D2,Draft,2025-10-01,2025-06-02']
    assert.deepEqual(await mappingOf('Id,OpportunityId,StageName,CloseDate,CreatedDate', ...deals), [
      ['OpportunityId'],
      ['StageName'],
      ['CreatedDate'],
    ])
    const payments = ['7,POS,20250601,093007', '7,ATM,20250601,120000', '8,POS,20250602,235959']
    assert.deepEqual(await mappingOf('Row,CustNo,TxnType,TxnDate,TxnTime', ...payments), [
      ['CustNo'],
      ['TxnType'],
      ['TxnDate', 'TxnTime'],
    ])
    const hours = ['a,view,2025060109', 'a,buy,2025060110', 'b,view,2025060123']
    const { rows } = await read(['Client ID,Event name,Date hour', ...hours].join('\n'))
    assert.deepEqual(
      rows.map(({ time }) => time),
      ['2025-06-01T09:00', '2025-06-01T10:00', '2025-06-01T23:00'].map(at),
    )
  })

  it('know beginnings and ends in many languages', async () => {
    for (const [begin, end] of [
      ['Aloitusaika', 'Päättymisaika'],
      ['Starttid', 'Sluttid'],
      ['Startzeit', 'Endzeit'],
      ['Inicio', 'Fin'],
    ]) {
      const { settings } = await read(
        `Vorgang;Aktivität;${begin};${end}\n1;a;2025-06-01 10:00;2025-06-01 11:00\n1;b;2025-06-02 10:00;2025-06-02 11:00\n2;a;2025-06-03 10:00;2025-06-03 11:00\n`,
      )
      assert.deepEqual([settings.mapping?.time, settings.mapping?.end], [[begin], end])
    }
  })

  it('of Snowplow have its names where they come without headings', async () => {
    const line = (who: string, name: string, second: number) => {
      const cells = Array.from({ length: 131 }, () => '')
      const time = `2026-02-01 10:00:0${second}.000`
      Object.assign(cells, {
        3: time,
        5: name,
        6: randomUUID(),
        15: who,
        29: 'https://a.example/b',
        124: time,
        126: name,
      })
      return cells.join('\t')
    }
    const rows = [line('ann', 'page_view', 1), line('ann', 'transaction', 2), line('bo', 'page_view', 3)]
    const found = await read(rows.join('\n'), 'enriched.tsv')
    assert.deepEqual(
      found.rows.map(({ caseId, name, attributes }) => [caseId, name, attributes?.page_url]),
      [
        ['ann', 'page_view', 'https://a.example/b'],
        ['ann', 'transaction', 'https://a.example/b'],
        ['bo', 'page_view', 'https://a.example/b'],
      ],
    )
    // What a site tells in its own words has them in columns beside.
    const own = rows.map((row, at) => {
      const cells = row.split('\t')
      if (at === 1) Object.assign(cells, { 5: 'struct', 53: 'cart', 54: 'add', 126: 'event' })
      return cells.join('\t')
    })
    assert.deepEqual(
      (await read(own.join('\n'), 'enriched.tsv')).rows.map(({ name }) => name),
      ['page_view', 'cart · add', 'page_view'],
    )
    const cut = rows.map((row) => row.split('\t').slice(0, 40).join('\t'))
    assert.match((await read(cut.join('\n'), 'other.tsv')).settings.mapping?.case?.[0] ?? '', /^column /)
  })

  it('do as they are told instead of guessing', async () => {
    const csv = 'a,b,c,d\nx,1,2/1/2024,9:00\ny,1,3/1/2024,10:00\n'
    const mapping = {
      case: ['b'],
      event: ['a'],
      time: ['c', 'd'],
      timeFormat: 'mdy' as const,
      timeZone: 'Europe/Helsinki',
    }
    assert.deepEqual(brief(await read(csv, 't.csv', { mapping })), [
      ['1', 'x', '2024-02-01T07:00'],
      ['1', 'y', '2024-03-01T08:00'],
    ])
    await assert.rejects(read(csv, 't.csv', { mapping: { case: ['nobody'] } }), /events-no-such-column/)
    await assert.rejects(read(csv, 't.csv', { timeZone: 'Middle/Earth' }), /events-no-such-time-zone/)
    await assert.rejects(read(csv, 't.csv', { mapping: { timeZone: 'Mars' } }), /events-no-such-time-zone/)
    await assert.rejects(read(csv, 't.csv', { encoding: 'utf-99' }), /events-no-such-encoding/)
    assert.deepEqual(brief(await read('1,a,2024-01-01\n2,b,2024-01-02\n1,b,2024-01-03\n', 't.csv')).length, 3)
  })

  it('are whose a key says, and nobody’s by what they cost, however often that varies', async () => {
    const rows = (who: string) =>
      [
        ['referral', 12.5],
        ['triage', 80],
        ['referral', 7.25],
        ['triage', 12.5],
        ['discharge', 99.9],
        ['discharge', 80.5],
      ].map(([what, cost], at) => `${who}-${at % 2},${what},2026-07-0${at + 1} 10:00,${cost}`)
    const whose = async (heading: string, cost: string) =>
      (await read([`${heading},Activity,Start,${cost}`, ...rows('P')].join('\n'))).settings.mapping?.case
    assert.deepEqual(await whose('Patient no', 'Cost EUR'), ['Patient no'])
    assert.deepEqual(await whose('Guest ref', 'Notes'), ['Guest ref'])
    assert.deepEqual(await whose('Loyalty card', 'Total paid'), ['Loyalty card'])
  })

  it('have one order of day and month, which the whole table decides', async () => {
    const head = 'customer,event,time'
    const early = Array.from({ length: 3000 }, (_, row) => `c${row % 9},a,1/${1 + (row % 12)}/2025 9:00`)
    const late = await read([head, ...early, 'c1,b,1/13/2025 9:00'].join('\n'))
    assert.deepEqual([late.rows.length, late.settings.mapping?.timeFormat], [3001, 'mdy'])
    assert.equal(late.rows[0]?.time, at('2025-01-01T09:00'))
    assert.equal(late.rows[11]?.time, at('2025-01-12T09:00'))
    // What comes on the same day of many months comes likelier on many days of one.
    const few = await read([head, 'x,a,11/1/2025', 'x,b,11/2/2025', 'y,a,11/4/2025'].join('\n'))
    assert.equal(few.settings.mapping?.timeFormat, 'mdy')
    const { settings } = await read([head, 'x,a,3/4/2025', 'x,b,4/5/2025', 'y,a,4/6/2025'].join('\n'))
    assert.equal(settings.mapping?.timeFormat, 'dmy')
    const orders = [
      'order_id,customer_id,ordered,paid',
      '1,a,1/2/2025,1/14/2025',
      '2,b,1/3/2025,1/15/2025',
      '3,a,2/3/2025,',
    ]
    const times = async (given?: EventSettings) =>
      (await read(orders.join('\n'), 'orders.csv', given)).rows.map(({ time }) =>
        new Date(time).toISOString().slice(5, 10),
      )
    assert.deepEqual(await times(), ['01-02', '01-14', '01-03', '01-15', '02-03'])
    const open = orders.map((row) => row.replace(/1\/1([45])/, '1/$1')).slice(0, 3)
    const told = await read(open.join('\n'), 'orders.csv', { mapping: { timeFormat: 'mdy' } })
    assert.deepEqual(
      told.rows.map(({ time }) => time),
      ['2025-01-02', '2025-01-04', '2025-01-03', '2025-01-05'].map(at),
    )
  })

  it('without times keep their order', async () => {
    const found = await read('trace_id,activities\n1,a\n1,b\n2,a\n')
    assert.deepEqual(
      found.rows.map(({ caseId, name, time }) => [caseId, name, time]),
      [
        ['1', 'a', 0],
        ['1', 'b', 1],
        ['2', 'a', 2],
      ],
    )
  })
})

describe('events in JSON', () => {
  it('come line by line, as Google Analytics exports them, or in a list', async () => {
    const row = (name: string, micros: number, page: string) =>
      JSON.stringify({
        event_date: '20240305',
        event_timestamp: micros,
        event_name: name,
        user_pseudo_id: '1.2',
        event_params: [{ key: 'page_location', value: { string_value: page, int_value: null } }],
        device: { category: 'mobile' },
      })
    const lines = [row('page_view', 1709633472000000, '/a'), 'oops', row('purchase', 1709633532000000, '/b'), '[1]']
    const found = await read(lines.join('\n'), 'ga4.jsonl')
    assert.deepEqual(brief(found), [
      ['1.2', 'page_view', '2024-03-05T10:11'],
      ['1.2', 'purchase', '2024-03-05T10:12'],
    ])
    assert.deepEqual(refusals(found), [
      [2, 'not-json'],
      [4, 'not-an-object'],
    ])
    assert.equal(found.rows[1]?.attributes?.['event_params.page_location'], '/b')
    assert.equal(found.rows[1]?.attributes?.['device.category'], 'mobile')
    const list = `[${lines[0]}, ${lines[2]}]`
    assert.deepEqual(brief(await read(list, 'ga4.json')), brief(found))
  })

  it('keep what only a late event says', async () => {
    const row = (at: number, more: object) =>
      JSON.stringify({ case: `c${at % 9}`, event: 'a', time: at * 1000, page: 'x'.repeat(500), ...more })
    const lines = Array.from({ length: 4500 }, (_, at) => row(at + 1_700_000_000, at === 4000 ? { total: 7 } : {}))
    const { rows, settings } = await read(lines.join('\n'), 'log.jsonl')
    assert.ok(!settings.mapping?.attributes?.includes('total'))
    assert.deepEqual(
      rows.flatMap(({ attributes }, at) => (attributes?.total ? [[at, attributes.total]] : [])),
      [[4000, '7']],
    )
    const path = join(folder, 'file')
    const opened = await openEvents(await eventFileAt(path, 'log.jsonl'), {})
    let found = 0
    for await (const batch of opened.read(new Set(['total'])))
      found += batch.rows.filter((one) => one.attributes?.total).length
    assert.equal(found, 1)
  })

  it('are found within other lists and objects, and what is no object is refused', async () => {
    const rows = [
      {
        ticket_id: 7,
        created_at: '2024-01-02T10:00:00Z',
        events: [{ type: 'Create', field_name: 'status', value: 'new' }],
      },
      { ticket_id: 7, created_at: '2024-01-03T10:00:00Z', events: [{ type: 'Comment', body: 'Hello' }] },
      { ticket_id: 8, created_at: '2024-01-04T10:00:00Z', events: [{ type: 'Comment', body: 'Hi' }] },
    ]
    const expected = [
      ['7', 'status · new', '2024-01-02T10:00'],
      ['7', 'Comment', '2024-01-03T10:00'],
      ['8', 'Comment', '2024-01-04T10:00'],
    ]
    for (const around of [rows, { audits: rows, count: 3 }, { data: { audits: rows }, page: { next: null } }])
      assert.deepEqual(brief(await read(JSON.stringify(around), 'audits.json')), expected)
    const mixed = await read(JSON.stringify([5, null, ...rows]), 'mixed.json')
    assert.deepEqual(brief(mixed), expected)
    assert.deepEqual(refusals(mixed), [
      [1, 'not-an-object'],
      [2, 'not-an-object'],
    ])
  })

  it('go by what nested columns say at their ends, and by whoever comes again', async () => {
    const lines = ['open', 'pay', 'open', 'open'].map((msg, at) =>
      JSON.stringify({ ts: 1709633472000 + at * 60_000, msg, ctx: { userId: `u${at >> 1}` }, traceId: `t${at}` }),
    )
    const { mapping } = (await read(lines.join('\n'), 'app.ndjson')).settings
    assert.deepEqual([mapping?.case, mapping?.event, mapping?.time], [['ctx.userId'], ['msg'], ['ts']])
  })

  it('of Segment are what was tracked, and the pages that were seen', async () => {
    const call = (type: string, at: number, more: object) => {
      const timestamp = new Date(Date.UTC(2026, 1, 1, 10, at)).toISOString()
      return { messageId: `m${at}`, anonymousId: 'ann', type, timestamp, ...more }
    }
    const calls = [
      call('page', 0, { name: 'Home' }),
      call('page', 1, { context: { page: { path: '/pricing' } } }),
      call('identify', 2, { traits: { plan: 'pro' } }),
      call('track', 3, { event: 'Signed Up' }),
    ]
    const found = await read(JSON.stringify(calls), 'segment.json')
    assert.deepEqual(
      found.rows.map(({ caseId, name }) => [caseId, name]),
      ['Home', '/pricing', 'identify', 'Signed Up'].map((name) => ['ann', name]),
    )
  })

  it('of Stripe are those of the customer that is named deep within, not of each request', async () => {
    const data = ['customer.created', 'invoice.paid', 'customer.created'].map((type, at) => {
      const object = { id: `o${at}`, customer: at < 2 ? 'ann' : 'bo' }
      return { id: `evt_${at}`, created: 1770000000 + at, type, data: { object }, request: { id: `r${at}` } }
    })
    const { mapping } = (await read(JSON.stringify({ object: 'list', data }), 'stripe.json')).settings
    assert.deepEqual([mapping?.case, mapping?.event, mapping?.time], [['data.object.customer'], ['type'], ['created']])
  })

  it('of Zendesk’s incremental export are the changes of each ticket', async () => {
    const changed = (child: object, ticket_id: number, timestamp: number) => ({
      id: timestamp,
      ticket_id,
      timestamp,
      via: 'Web form',
      event_type: 'Audit',
      child_events: [child],
    })
    const ticket_events = [
      changed({ id: 1, event_type: 'Change', status: 'open', previous_value: 'new' }, 7, 1_748_768_400),
      changed({ id: 2, event_type: 'Comment', comment_present: true }, 7, 1_748_768_460),
      changed({ id: 3, event_type: 'Change', status: 'solved', previous_value: 'open' }, 7, 1_748_768_520),
    ]
    const found = await read(JSON.stringify({ ticket_events, count: 3 }), 'ticket-events.json')
    assert.deepEqual(brief(found), [
      ['7', 'status · open', '2025-06-01T09:00'],
      ['7', 'Comment', '2025-06-01T09:01'],
      ['7', 'status · solved', '2025-06-01T09:02'],
    ])
  })

  it('of Matomo are the actions of each visit', async () => {
    const visits = [
      {
        idVisit: 7,
        visitorId: 'abc',
        referrerType: 'search',
        actionDetails: [
          { type: 'action', pageTitle: 'Home', url: 'https://x.example/', timestamp: 1709633472 },
          { type: 'event', eventCategory: 'Video', eventAction: 'Play', timestamp: 1709633480 },
          { type: 'action', url: 'https://x.example/cart?id=1', timestamp: 1709633490 },
        ],
      },
    ]
    const found = await read(JSON.stringify(visits), 'visits.json')
    assert.deepEqual(
      found.rows.map(({ caseId, name, attributes }) => [caseId, name, attributes?.channel]),
      [
        ['abc', 'Home', 'search'],
        ['abc', 'Video · Play', 'search'],
        ['abc', '/cart', 'search'],
      ],
    )
  })
})

describe('a table that could be misread', () => {
  const refusalOf = (text: string, settings: EventSettings = {}) =>
    read(text, 'table.csv', settings).then(
      () => null,
      (error: FileRefused) => ({ reason: error.reason, ...error.values }),
    )

  it('is refused where its times can’t be read, unless somebody says that it has none', async () => {
    const table = 'asiakas;tapahtuma;tapahtumapvm;kanava\n1;osto;vko 23;verkko\n1;palautus;vko 24;verkko\n'
    const columns = 'asiakas\ntapahtuma\ntapahtumapvm\nkanava'
    const refused = { reason: 'events-time-unreadable', column: 'tapahtumapvm', columns }
    assert.deepEqual(await refusalOf(table), refused)
    assert.deepEqual(await refusalOf(table, { mapping: { time: ['kanava'] } }), { ...refused, column: 'kanava' })
    const found = await read(table, 'table.csv', { mapping: { time: [] } })
    assert.deepEqual(
      found.rows.map(({ time }) => time),
      [0, 1],
    )
    assert.equal(await refusalOf('customer,event,waiting time\n1,a,long\n1,b,short\n'), null)
    assert.equal(await refusalOf('customer,event,time\n1,a,\n1,b,\n'), null)
  })

  it('names its columns by their places where its first row may be somebody', async () => {
    const table = 'Aino Virtanen,ostos,verkko\nVäinö Mäkelä,palautus,puhelin\nÅsa Åström,ostos,verkko\n'
    const columns = 'column 1\ncolumn 2\ncolumn 3'
    const wrong = { mapping: { case: ['who'] } }
    assert.deepEqual(await refusalOf(table, wrong), { reason: 'events-no-such-column', column: 'who', columns })
    assert.doesNotMatch(JSON.stringify(await refusalOf('Aino\nVäinö\nÅsa\n')), /Aino/)
    const { rows } = await read(table, 'table.csv', { mapping: { case: ['column 1'], event: ['column 2'] } })
    assert.deepEqual(rows[0] && [rows[0].caseId, rows[0].name], ['Aino Virtanen', 'ostos'])
  })

  it('is given up once millions of rows were read in vain', () => {
    needSome(0, 1_999_999)
    needSome(2_001, 2_000_000)
    assert.throws(() => needSome(1_999, 2_000_000), FileRefused)
  })
})

const XES = `<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/"><global scope="event"><string key="concept:name" value="no"/></global>
<trace><string key="concept:name" value="1"/><int key="age" value="30"/>
<event><string key="concept:name" value="A &amp; B"/><date key="time:timestamp" value="2024-01-01T10:00:00.000+02:00"/><string key="lifecycle:transition" value="start"/></event>
<event><string key='concept:name' value='A &#38; B'><string key="nested" value="x>y"/></string><date key="time:timestamp" value="2024-01-01T11:00:00Z"/><string key="lifecycle:transition" value="COMPLETE"/></event>
<event><string key="concept:name" value="C"/><string key="lifecycle:transition" value="schedule"/><date value="2024-01-02T00:00:00Z" key="time:timestamp"/></event>
<event><string key="concept:name" value="D"/></event></trace></log>`

describe('logs', () => {
  it('of XES are read event by event, or starts with their completions', async () => {
    const found = await read(XES, 'log.xes')
    assert.deepEqual(brief(found), [
      ['1', 'A & B', '2024-01-01T08:00'],
      ['1', 'A & B', '2024-01-01T11:00'],
      ['1', 'C', '2024-01-02T00:00'],
    ])
    assert.deepEqual(refusals(found), [[4, 'no-time']])
    assert.equal(found.rows[0]?.attributes?.['case:age'], 30)
    const paired = await read(XES, 'log.xes', { lifecycle: 'pair' })
    assert.deepEqual(
      paired.rows.map(({ name, time, end }) => [name, time, end]),
      [['A & B', at('2024-01-01T08:00'), at('2024-01-01T11:00')]],
    )
    assert.deepEqual(refusals(paired), [
      [4, 'no-time'],
      [3, 'other-transition'],
    ])
  })

  it('of XES without the standard’s names go by their classifier or by what is called an activity', async () => {
    const event = (attributes: string) =>
      `<log><classifier name="C" keys="'Activity code' lifecycle:transition"/><trace><event>${attributes}
      <date key="time:timestamp" value="2024-01-02T10:00:00Z"/></event></trace></log>`
    const coded = event('<int key="Activity code" value="7"/><string key="lifecycle:transition" value="complete"/>')
    assert.deepEqual(brief(await read(coded, 'coded.xes')), [['1', '7 · complete', '2024-01-02T10:00']])
    const called = event('<string key="Activity" value="Pay"/>')
    assert.deepEqual(brief(await read(called, 'called.xes')), [['1', 'Pay', '2024-01-02T10:00']])
    assert.deepEqual(refusals(await read(event('<int key="cost" value="7"/>'), 'unnamed.xes')), [[1, 'no-event']])
  })

  it('of objects have as cases those that go through many different events, once each', async () => {
    const objects = [{ id: 'emma', type: 'employee' }]
    const events: object[] = []
    for (const order of ['o1', 'o2', 'o3']) {
      const items = ['a', 'b', 'c'].map((part) => `${order}-${part}`)
      objects.push({ id: order, type: 'order' }, ...items.map((id) => ({ id, type: 'item' })))
      for (const [at, type] of ['place', 'confirm', 'pick', 'pay'].entries()) {
        const related = [order, 'emma', ...(type === 'place' || type === 'pick' ? items : [])]
        const relationships = related.map((objectId) => ({ objectId, qualifier: '' }))
        events.push({ id: `${order}-${at}`, type, time: `2024-01-0${at + 1}T10:00:00Z`, relationships })
      }
    }
    for (const log of [
      { objectTypes: [], objects, events },
      { objectTypes: [], events, objects },
    ]) {
      const found = await read(JSON.stringify(log), 'log.jsonocel')
      assert.deepEqual([found.settings.objectType, found.rows.length, found.refused.length], ['order', 12, 0])
    }
  })

  it('of objects say the same in every spelling', {
    skip: !existsSync(SHARED) && 'shared data is not here',
  }, async () => {
    const settings = { objectType: 'Purchase Order' }
    const inJson = await shared('logs/ocel/ocel20_example.jsonocel', settings)
    const inSqlite = await shared('logs/ocel/ocel20_example.sqlite', settings)
    const inXml = await shared('logs/ocel/ocel20_example.xmlocel', settings)
    const sorted = (found: Read) =>
      found.rows.map(({ caseId, name, attributes }) => JSON.stringify([caseId, name, attributes])).sort()
    assert.ok(inJson.rows.length > 3)
    assert.deepEqual(sorted(inSqlite), sorted(inJson))
    assert.deepEqual(sorted(inXml), sorted(inJson))
    assert.equal((await shared('logs/ocel/recruiting-red.jsonocel')).rows.length, 6607)
    await assert.rejects(shared('logs/ocel/ocel20_example.xmlocel', { objectType: 'Cow' }), /events-object-type-needed/)
  })

  it('that people have come in whole', { skip: !existsSync(SHARED) && 'shared data is not here' }, async () => {
    const sizes = async (path: string) => {
      const { rows, refused } = await shared(path)
      return [rows.length, new Set(rows.map(({ caseId }) => caseId)).size, refused.length]
    }
    assert.deepEqual(await sizes('logs/running-example.xes'), [42, 6, 0])
    assert.deepEqual(await sizes('logs/sepsis.csv'), [15214, 1050, 0])
    assert.deepEqual(await sizes('logs/snowplow_web_events.csv'), [157, 42, 4])
    assert.deepEqual(await sizes('crm/ticket_data.csv'), [20, 10, 0])
  })
})
