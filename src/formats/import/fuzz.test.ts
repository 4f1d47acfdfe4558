import assert from 'node:assert/strict'
import test from 'node:test'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { packParts } from '../xlsx/open-package.ts'
import { rowsOf, workbookParts } from '../xlsx/testing/workbook.ts'
import { mutateBytes, mutateText, type Random, seeded } from './testing/mutate.ts'
import { assertWhole, importOf } from './testing/picture.ts'

/** Inputs a parser; `POLKU_FUZZ=10` makes ten times as many. */
const INPUTS = 10_000 * Number(process.env.POLKU_FUZZ ?? 1)
/** `POLKU_FUZZ_SEED=7` tries others. */
const SEED = Number(process.env.POLKU_FUZZ_SEED ?? 1)

const MERMAID = [
  'journey\n  title My working day\n  section Go to work\n    Make tea: 5: Me\n    Do work: 1: Me, Cat\n  section Go home\n    Sit down: 5: Me',
  '---\ntitle: "Front"\nconfig:\n  theme: dark\n---\n%%{init: {"theme": "base"}}%%\njourney\n  accTitle: a\n  accDescr {\n    two\n    lines\n  }\n  %% comment\n  early: 3\n  section A; b: 4.5: X, Y; c # d\n  section 出勤前\n  お茶 #35;1: 0: 私',
  '# Doc\n\n```mermaid\njourney\ntitle A\nsection S\nt: 3: Me\n```\n\n~~~mermaid\nflowchart TD\nA-->B\n~~~\n\n::: mermaid\njourney\nx: 13\n:::',
]
const MARKDOWN = [
  '# Buying a sofa\n\n- **Persona:** Anna, Bo\n- Scenario: A new flat\n\n| Stage | Notice | Buy | |\n|---|:--|--:|---|\n| Step | See | Pay | Sit |\n| Actions | Sees **ad**<br>Asks | [Pays](https://x.org) | `x` |\n| Feelings (Anna) | 3 | 😀 | -2 sad |\n| KPIs | CTR: 2,4 % (+0,3) | | 17 % |\n| Departments | Sales, IT | a \\| b | |',
  '## Customer journey\n\n### Notice\n- Pain: too small\n- Feeling: 2\n- Thoughts:\n  - Is it open?\n### Buy\n- Actions: pays',
  ...MERMAID.slice(2),
]
const CSV = [
  'Stage,Step,Lane,Text,Persona,Emotion,Channel,Department,Tags,Figure\nBuy,Search,Actions,"Looks, twice",Anna,4,Web,"Sales, IT",new,\nBuy,Pay,Touchpoints,Till,Bo,,Store,Sales,,\n,,KPIs,CTR,,,,,,12 %\nUse,,Feelings,-2 😟 sad,Anna,,,,,',
  ';Awareness;;Purchase\n;See;Ask;Pay\nActions;"two\nlines";a;b\nPain points;;slow; dear\nEmotion (1–5);3;4,5;5\n;;more;',
  'sep=;\r\nFas;Steg;Tankar;Känsla\r\nKöp;Sök;"Var ""är"" det?";glad\r\n;Betala;;3\r\n',
  'Stage / Step\tBuy / Search\tBuy / Pay\tUse\nActions\t"Sees\nad"\tb\tc\nFeelings – Anna\t😀\t😡\t4/5',
]
const HTML = [
  '<meta charset=utf-8><h1>A journey</h1><p>Persona: Anna<table><tr><td>Stage<td colspan=2>Buy<td>Use<tr><td>Step<td>See<td>Pay<td>Sit<tr><td rowspan=2>Actions<td>Sees <b>ad</b><br>Asks<td><a href="https://x.org">Pays</a><td><tr><td><ul><li>a<li>b</ul><td>&auml;&#128512;<td>x<tr><td>Emotion<td>3<td>4<td>-2',
  "<html><!--x--><style>td{}</style><body><table><caption>Maps</caption><tbody><tr><th>Stage</th><th>Lane</th><th>Text</th></tr><tr><td class='a>b'>Buy</td><td>Pains</td><td>slow</td></tr></tbody></table>",
]
const OUTLINE = [
  'My customer journey\nNotice\n  - See sign\n    - Pain: too small\n    - Feeling: 2\nBuy:\n  Order\n    Actions\n      - reads',
  'Discover\nCompare\nBuy\nUse',
  '- A\n  - b\n    - KPIs: CTR: 3 %\n- C\n  - Feelings: 😀',
]
const THEYDO = [
  '{"format":"THEYDO_SOLUTIONS_V1","solutions":[{"importKey":"a","title":"Call","description":"# H\\n**b** `c`\\n- d","externalLinks":["https://x.org"],"tags":["t"],"groupTags":[{"tagGroup":"g","tag":"u"}],"priority":"LOW"}]}',
  '{"format":"THEYDO_METRICS_V1","metrics":[{"type":"NPS","importKey":"n","title":"NPS","unit":"x","target":40,"targetComparisonOperator":"MORE_THAN","dataPoints":[{"dateOfMeasurement":"2025-01-01","detractors":1,"passives":2,"promoters":3},{"dateOfMeasurement":"2025-02-01","detractors":0,"passives":2,"promoters":3}]}]}',
  '{"format":"THEYDO_SURVEY_RESPONSES_V1","surveyMetadata":{"surveyFields":[{"fieldId":"p","fieldName":"Who","fieldType":"PERSONA","required":true}]},"responses":[{"responseId":"1","responseDateTime":"2025-01-01T00:00:00Z","responseFields":[{"fieldId":"p","textValue":"Anna"}]}]}',
]

const TEXTS = {
  mermaid: MERMAID,
  markdown: MARKDOWN,
  csv: CSV,
  'html-table': HTML,
  outline: OUTLINE,
  theydo: THEYDO,
} as const

const MOST_MS = 2_000

async function workOf(source: string | Uint8Array, request: Parameters<typeof importOf>[1]): Promise<number> {
  const before = process.cpuUsage()
  await importOf(source, request)
  return process.cpuUsage(before).user / 1_000
}

/** Nothing thrown, nothing half made, no reason without words, no longer than two seconds of work. */
async function judge(source: string | Uint8Array, request: Parameters<typeof importOf>[1]): Promise<void> {
  const began = performance.now()
  const result = await importOf(source, request)
  // What took long may have waited for others of this machine: then its work alone is measured.
  if (performance.now() - began >= MOST_MS)
    assert.ok((await workOf(source, request)) < MOST_MS, 'took more than two seconds')
  if (!result.ok) {
    assert.ok(Object.hasOwn(CATALOGUES.en, `refusal.${result.refusal.reason}`), result.refusal.reason)
    return
  }
  assertWhole(result.value)
  for (const { reason } of result.value.notes) assert.ok(Object.hasOwn(CATALOGUES.en, `transfer.${reason}`), reason)
}

async function fuzz(
  make: (random: Random) => string | Uint8Array,
  request: Parameters<typeof importOf>[1],
): Promise<void> {
  for (let input = 0; input < INPUTS; input++) {
    const source = make(seeded(SEED * 1_000_003 + input))
    try {
      await judge(source, request)
    } catch (error) {
      const shown =
        typeof source === 'string'
          ? JSON.stringify(source).slice(0, 4_000)
          : Buffer.from(source).toString('base64').slice(0, 4_000)
      throw new Error(`input ${input} of seed ${SEED}: ${shown}`, { cause: error })
    }
  }
}

for (const [importer, corpus] of Object.entries(TEXTS)) {
  test(`${INPUTS} damaged texts are read or refused by ${importer}`, async () => {
    await fuzz((random) => mutateText(random.pick(corpus), corpus, random), { importer, fileName: `x.${importer}` })
  })
}

test(`${INPUTS} damaged texts of any kind find their reader or are refused`, async () => {
  const all = Object.values(TEXTS).flat()
  await fuzz((random) => {
    const text = mutateText(random.pick(all), all, random)
    const encoding = random.pick(['utf8', 'utf16le', 'latin1'] as const)
    return random.below(3) === 0 ? mutateBytes(Buffer.from(text, encoding), random) : text
  }, {})
})

test(`${INPUTS} damaged workbooks are read or refused`, async () => {
  const grid = rowsOf([
    ['Trip'],
    ['', 'Buy', '', 'Use'],
    ['', 'Search', 'Pay', 'Ride'],
    ['Actions', 'a; b', 'c', 'd'],
    ['Feelings', 4, 2.5, 5],
    ['KPIs', 'CTR: 2 %', '', ''],
  ])
  const list = rowsOf([
    ['Stage', 'Lane', 'Text', 'Persona'],
    ['Buy', 'Actions', 'a', 'Anna'],
    ['Use', 'Pains', 'b', 'Bo'],
  ])
  const after =
    '<mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="B4:D4"/></mergeCells><hyperlinks><hyperlink ref="B4" r:id="rId1"/></hyperlinks>'
  const rels =
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://x.org" TargetMode="External"/>'
  const shared = '<si><t>Stage</t></si><si><r><rPr><b/></rPr><t>bold</t></r></si>'
  const parts = workbookParts(
    [
      { name: 'Map', cells: grid, after, rels },
      { name: 'List', cells: list },
      { name: 'Old', cells: list, state: 'hidden' },
    ],
    shared,
  )
  const sheets = [...parts].filter(([path]) => !path.startsWith('_') && !path.startsWith('['))
  const xml = sheets.map(([, part]) => part.toString())
  const whole = packParts(parts)
  await fuzz(
    (random) => {
      if (random.below(4) === 0) return mutateBytes(whole, random)
      const [path, part] = random.pick(sheets)
      return packParts(new Map(parts).set(path, Buffer.from(mutateText(part.toString(), xml, random))))
    },
    { importer: 'xlsx', fileName: 'x.xlsx' },
  )
})
