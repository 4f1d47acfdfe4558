import type { Context } from '../command.ts'
import { draft } from '../draft.ts'
import { type JourneyMap, MAP_ID, mapType, pointId } from '../map/map-type.ts'
import { buildMap, type MapSketch } from '../templates/sketch.ts'

function todaySketch(samira: string): MapSketch {
  return {
    title: 'Having a bike repaired – today',
    language: 'en',
    state: 'today',
    scenario: 'The brakes squeal and the exam week has begun. The bike is needed again as soon as possible.',
    outcome: 'A safe bike back within two days, at a price that was known beforehand.',
    purposes: ['cost', 'loyalty'],
    personaIds: [samira],
    kpis: [{ name: 'Days from drop-off to pick-up', target: '2' }],
    lanes: ['actions', 'touchpoints', 'thoughts', 'feelings', 'pains', 'responses', 'departments', 'kpis'],
    stages: [
      {
        title: 'Book',
        colour: 'cyan',
        steps: [
          {
            title: 'Finds a time',
            cells: {
              actions: ['Calls during the lecture break'],
              touchpoints: [
                { touchpoint: 'support-call', personas: [samira], departments: ['service'] },
                { touchpoint: 'help-centre', personas: [samira], departments: ['it'] },
              ],
              thoughts: ['Nobody answers. Again.'],
              pains: ['Booking is by phone only, 10–16'],
              departments: [{ departments: ['service'] }],
              kpis: [{ text: 'Calls answered', figure: '61 %', change: '−4 %' }],
            },
            feelings: { [samira]: [-3, 'Ignored'] },
          },
        ],
      },
      {
        title: 'Leave',
        colour: 'indigo',
        steps: [
          {
            title: 'Drops it off',
            cells: {
              actions: ['Pushes the bike to the shop before class'],
              touchpoints: [
                { touchpoint: 'store-visit', personas: [samira], departments: ['store'] },
                {
                  touchpoint: 'price-list',
                  personas: [samira],
                  departments: ['finance'],
                  context: 'On the wall behind the counter',
                },
              ],
              thoughts: ['How much is this going to cost?'],
              pains: ['The price is “we’ll see”'],
              responses: ['A paper ticket with a number'],
              departments: [{ departments: ['store'] }],
            },
            feelings: { [samira]: [-1, 'Worried'] },
          },
          {
            title: 'Waits',
            cells: {
              actions: ['Takes the bus, calls to ask'],
              touchpoints: [{ touchpoint: 'support-call', personas: [samira], departments: ['service', 'store'] }],
              thoughts: ['Have they forgotten me?'],
              pains: ['No word until she calls herself', 'Brake pads are out of stock'],
              departments: [{ departments: ['store', 'logistics'] }],
              kpis: [{ text: 'Days in the workshop', figure: '4.6', change: '+0.8' }],
            },
            feelings: { [samira]: [-4, 'Forgotten'] },
          },
        ],
      },
      {
        title: 'Collect',
        colour: 'emerald',
        steps: [
          {
            title: 'Pays and rides home',
            cells: {
              actions: ['Queues, pays, tries the brakes'],
              touchpoints: [
                { touchpoint: 'point-of-sale', personas: [samira], departments: ['store', 'finance'] },
                { touchpoint: 'sales-staff', personas: [samira], departments: ['store'] },
              ],
              thoughts: ['It brakes like new. But 38 euros more than I thought.'],
              responses: ['The mechanic shows the worn pads'],
              departments: [{ departments: ['store', 'finance'] }],
              kpis: [{ text: 'Would come back', figure: '72 %', change: '0' }],
            },
            feelings: { [samira]: [2, 'Relieved, poorer'] },
          },
        ],
      },
    ],
  }
}

export function serviceToday(samira: string, context: Context): JourneyMap {
  return buildMap(todaySketch(samira), context)
}

/** The wanted future: the same records where they stay, so that the two maps can be laid over each other. */
export function serviceFuture(today: JourneyMap, todayId: string, samira: string, context: Context): JourneyMap {
  const work = draft(mapType, today)
  work.update('map', MAP_ID, { title: 'Having a bike repaired – wanted future', state: 'future', baseMapId: todayId })
  const replace = (was: string, text: string) => {
    const card = work.all('cards').find((row) => row.text === was)
    if (!card) throw new Error(`today's map has no card “${was}”`)
    work.update('cards', card.id, { text })
  }
  const laneOf = (kind: string) => work.all('lanes').find((lane) => lane.kind === kind)?.id as string
  const stepOf = (title: string) => work.all('steps').find((step) => step.title === title)?.id as string
  const add = (kind: string, step: string, text: string) =>
    work.insert('cards', { id: context.newId(), laneId: laneOf(kind), columnId: stepOf(step), order: 'b00', text })
  const feel = (step: string, value: number, word: string) =>
    work.update('points', pointId(stepOf(step), samira, 'reality'), { value, word })

  replace('Calls during the lecture break', 'Books in the app at midnight, in under a minute')
  replace('Nobody answers. Again.', 'Tomorrow at eight. Done!')
  replace('How much is this going to cost?', '“49 euros, not a cent more.” Good.')
  replace('Have they forgotten me?', 'Ready at three, it says. I can plan around that.')
  replace('Takes the bus, calls to ask', 'Rides a loan bike to class')
  replace('Brake pads are out of stock', 'Rare parts may still take a day longer')
  for (const text of [
    'Booking is by phone only, 10–16',
    'The price is “we’ll see”',
    'No word until she calls herself',
  ]) {
    const card = work.all('cards').find((row) => row.text === text)
    if (card) work.update('cards', card.id, { deletedAt: context.now })
  }
  add('responses', 'Finds a time', 'Online booking with the workshop’s real calendar')
  add('responses', 'Drops it off', 'A fixed price for the twelve commonest repairs')
  add('responses', 'Waits', 'A text message with a photo when the bike is on the stand, and when it is ready')
  add('responses', 'Waits', 'Six loan bikes for students')
  feel('Finds a time', 3, 'Pleased')
  feel('Drops it off', 2, 'At ease')
  feel('Waits', 1, 'Informed')
  feel('Pays and rides home', 4, 'Well treated')
  return work.document
}
