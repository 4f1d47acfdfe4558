import assert from 'node:assert/strict'
import test from 'node:test'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import { imported, noteLines, picture, refusedBy } from '../import/testing/picture.ts'
import { metricFigure, metricTarget } from './metric-figure.ts'
import { theydoMetric } from './theydo-file.ts'

const file = (format: string, rest: object) => JSON.stringify({ format, ...rest })

test('solutions, opportunities and insights become cards to be placed', async () => {
  const solution = {
    importKey: 's1',
    title: 'Call back',
    description: 'We **call** back\n- soon\n- politely',
    externalLinks: ['https://x.org'],
    tags: ['demo'],
    groupTags: [{ tagGroup: 'Channel', tag: 'Phone' }],
    status: 'draft',
  }
  const { maps, notes } = await imported(file('THEYDO_SOLUTIONS_V1', { solutions: [solution, { importKey: 'x' }] }), {
    fileName: 'solutions.json',
  })
  assert.equal(
    maps[0] && picture(maps[0]),
    'solutions (en, -5…5)\nTo be placed\n<solutions> | To be placed: **Call back**\nWe **call** back\n- soon\n- politely\nhttps://x.org {#demo #Phone}',
  )
  assert.deepEqual(noteLines({ notes }), [
    'lost item-without-title record:solutions/2',
    'lost fields-left-out record:solutions/1',
    'info cards-to-be-placed',
  ])
  for (const [format, list, lane] of [
    ['THEYDO_OPPORTUNITIES_V1', 'opportunities', '<opportunities>'],
    ['THEYDO_INSIGHTS_V1', 'insights', 'Insights'],
  ] as const) {
    const other = await imported(file(format, { [list]: [{ importKey: 'k', title: 'A title' }] }))
    assert.equal(other.maps[0] && picture(other.maps[0]).split('\n')[2], `${lane} | To be placed: A title`)
  }
})

test('metrics become figures with their change and target', async () => {
  const nps = (date: string, detractors: number, promoters: number) => ({
    dateOfMeasurement: date,
    detractors,
    passives: 50,
    promoters,
  })
  const metric = {
    importKey: 'n',
    title: 'NPS',
    type: 'NPS',
    unit: 'x',
    target: 40,
    targetComparisonOperator: 'MORE_THAN_OR_EQUAL_TO',
    dataPoints: [nps('2025-02-01', 10, 40), nps('2025-01-01', 25, 25)],
  }
  const { maps, notes } = await imported(file('THEYDO_METRICS_V1', { metrics: [metric] }))
  assert.match(maps[0] ? picture(maps[0]) : '', /<kpis> \| To be placed: NPS \{=30 ~\+30\}$/)
  assert.deepEqual(
    Object.values(maps[0]?.map.kpis ?? {}).map(({ name, target }) => [name, target]),
    [['NPS', '≥ 40']],
  )
  assert.deepEqual(noteLines({ notes }), ['changed series-shortened record:metrics/1', 'info cards-to-be-placed'])
})

test('measurements of one date are put together as the type of metric asks', () => {
  const figure = (type: string, rest: object, ...points: object[]) => {
    const dataPoints = points.map((point) => ({ dateOfMeasurement: '2025-01-01', ...point }))
    return metricFigure(theydoMetric.parse({ title: 'm', type, ...rest, dataPoints })).figure
  }
  assert.equal(figure('CES', {}, { score: 4, respondents: 300 }, { score: 5, respondents: 100 }), '4.3')
  assert.equal(
    figure('CSAT', {}, { veryUnsatisfied: 1, unsatisfied: 1, neutral: 2, satisfied: 4, verySatisfied: 2 }),
    '60 %',
  )
  assert.equal(figure('RATIO', {}, { numerator: 1, denominator: 4 }, { numerator: 2, denominator: 4 }), '37.5 %')
  assert.equal(figure('OTHER', { unit: 'seconds' }, { value: 300 }, { value: 200 }), '250 seconds')
  assert.equal(figure('OTHER', { unit: 'calls', aggregationMethod: 'SUM' }, { value: 3 }, { value: 2 }), '5 calls')
  assert.equal(figure('NPS', {}, { detractors: 0, passives: 0, promoters: 0 }), '')
  assert.equal(figure('OTHER', {}), '')
  assert.equal(metricTarget(theydoMetric.parse({ title: 'm', type: 'CSAT', target: 80, dataPoints: [] })), '80 %')
})

test('of answers only the personas are read; without any they are refused', async () => {
  const survey = (fieldType: string) =>
    file('THEYDO_SURVEY_RESPONSES_V1', {
      surveyMetadata: { surveyFields: [{ fieldId: 'who', fieldName: 'Who', fieldType, required: true }] },
      responses: ['Anna', 'Bo', 'anna'].map((textValue) => ({ responseFields: [{ fieldId: 'who', textValue }] })),
    })
  const { maps, personas, notes } = await imported(survey('PERSONA'))
  assert.deepEqual([maps.length, personas.map(({ persona }) => personaInfo(persona).name)], [0, ['Anna', 'Bo']])
  assert.deepEqual(noteLines({ notes }), ['lost answers-left-out record:responses'])
  assert.equal(await refusedBy(survey('TEXT')), 'theydo-answers')
})

test('files that are damaged, empty or of another kind are refused', async () => {
  assert.equal(await refusedBy(file('THEYDO_PERSONAS_V9', {})), 'theydo-unknown record:format')
  assert.equal(await refusedBy(file('THEYDO_SOLUTIONS_V1', { solutions: [] })), 'theydo-empty record:solutions')
  assert.equal(
    await refusedBy(file('THEYDO_SOLUTIONS_V1', { solutions: [{}, 4, null] })),
    'theydo-empty record:solutions',
  )
  assert.equal(await refusedBy(file('THEYDO_METRICS_V1', { metrics: 'x' })), 'theydo-empty record:metrics')
  assert.equal(await refusedBy('{"format": "THEYDO_METRICS_V1", "metrics": ['), 'theydo-damaged')
})
