import assert from 'node:assert/strict'
import test from 'node:test'
import { startingLibrary } from '../../domain/library/starting-library.ts'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { imported, noteLines, picture, pictureOf, refusedBy } from '../import/testing/picture.ts'

test('one row a card, in any order of columns and any language', async () => {
  const english =
    'Lane,Text,Stage,Step\nActions,Looks,Buy,Search\nPain points,Slow,Buy,Search\nActions,Pays,Buy,Pay\nThoughts,Hm,Use,'
  assert.equal(
    await pictureOf(english, { fileName: 'cards.csv' }),
    [
      'cards (en, -5…5)',
      'Buy [Search, Pay] → Use',
      '<actions> | Search: Looks | Pay: Pays',
      '<pains> | Search: Slow',
      '<thoughts> | Use: Hm',
    ].join('\n'),
  )
  for (const header of [
    'Kategori;Text;Fas;Steg',
    'Rivi;Teksti;Vaihe;Askel',
    'Række;Tekst;Fase;Trin',
    'Kategorie;Beschreibung;Phase;Schritt',
  ]) {
    assert.match(
      await pictureOf(`${header}\nActions;Looks;Buy;Search\nPain points;Slow;Buy;Search`),
      /\nBuy \[Search\]\n/,
      header,
    )
  }
})

test('touchpoints carry channel, presence, context, departments and personas', async () => {
  const table = [
    'Stage;Lane;Text;Channel;Online or offline;Context;Department;Persona;Tags',
    'Buy;Touchpoints;Checkout;Web shop;Online;At night;IT, Sales;Anna;slow, new',
    'Buy;Touchpoints;Till;Store;Offline;;Sales;Anna, Bo;',
  ].join('\n')
  assert.match(
    await pictureOf(table),
    /<touchpoints> \| Buy: Checkout \{Web shop online At night @IT @Sales !Anna #slow #new\} \| Buy: Till \{Store offline @Sales !Bo !Anna\}$/,
  )
})

test('numbers of cards tie them; one that no other card has is said', async () => {
  const table = [
    'Stage;Lane;Text;Card number;Answers card;Relates to card',
    'Buy;Pain points;Slow;1;;2',
    'Buy;Actions;Pays;2;;1',
    'Buy;Solutions;Faster;P 3;1, 2;7, P 3',
  ].join('\n')
  const { maps, notes } = await imported(table)
  const map = maps[0]?.map
  const text = (id: string) => map?.cards[id]?.text
  assert.deepEqual(
    Object.values(map?.links ?? {}).map(({ fromId, kind, toId }) => [text(fromId), kind, text(toId)].join(' ')),
    ['Slow relates Pays', 'Faster answers Slow', 'Faster answers Pays'],
  )
  assert.deepEqual(noteLines({ notes }), ['lost link-to-no-card row:4', 'lost link-to-no-card row:4'])
})

test('names that the workspace knows are not made again', async () => {
  const library = startingLibrary(translatorFor('en'))
  const table = 'Stage,Lane,Text,Channel,Touchpoint\nBuy,Touchpoints,,website,Newsletter\nBuy,Touchpoints,,Own channel,'
  const { maps } = await imported(table, { library })
  const cards = Object.values(maps[0]?.map.cards ?? {})
  assert.equal(cards[0]?.channelId, Object.values(library.channels).find(({ name }) => name === 'Website')?.id)
  assert.ok(library.touchpoints[cards[0]?.touchpointId ?? ''])
  assert.equal(library.channels[cards[1]?.channelId ?? ''], undefined)
})

test('what a lane has no room for becomes a tag or is said', async () => {
  const table = 'Stage,Lane,Text,Channel,Figure\nBuy,Pain points,Slow,Phone,12\nBuy,KPIs,Calls,,12'
  const { maps, notes } = await imported(table)
  assert.match(maps[0] ? picture(maps[0]) : '', /<pains> \| Buy: Slow \{#Phone\}\n<kpis> \| Buy: Calls \{=12\}$/)
  assert.deepEqual(noteLines({ notes }), ['changed field-became-tag row:2', 'lost field-not-of-lane row:2'])
})

test('feelings stand in rows of their own or beside the cards', async () => {
  const rows =
    'Stage,Step,Lane,Text,Persona\nBuy,Search,Feelings,3 (hopeful),Anna\nBuy,Pay,Feelings,-2,Anna\nBuy,Pay,Actions,Pays,Anna'
  assert.match(await pictureOf(rows), /Anna Search 3 hopeful \| Anna Pay -2$/)
  const beside =
    'Stage,Step,Lane,Text,Persona,Emotion\nBuy,Search,Actions,Looks,Anna,4\nBuy,Search,Pains,Slow,Anna,4\nBuy,Pay,Actions,Pays,Anna,1\nBuy,Pay,Pains,Dear,Anna,2\nBuy,Pay,Actions,x,Anna,warm-ish'
  const { maps, notes } = await imported(beside)
  assert.match(maps[0] ? picture(maps[0]) : '', /Anna Search 4 \| Anna Pay 1$/)
  assert.deepEqual(noteLines({ notes }), ['lost feeling-twice row:5', 'lost feeling-not-read row:6'])
})

test('one row a step, the lanes in columns', async () => {
  const table =
    'Phase,Step,Actions,Pain points,Emotion,Our own\nBuy,Search,Types; reads,Slow,4,x\n,Pay,Pays,,2,\nUse,Ride,Rides,,5,y'
  assert.equal(
    await pictureOf(table),
    [
      ' (en, 1…5)',
      'Buy [Search, Pay] → Use [Ride]',
      '<actions> | Search: Types | Search: reads | Pay: Pays | Ride: Rides',
      '<pains> | Search: Slow',
      'Emotion <feelings>',
      'Our own | Search: x | Ride: y',
      '* Search 4 | * Pay 2 | * Ride 5',
    ].join('\n'),
  )
})

test('steps without stages are stages', async () => {
  assert.match(await pictureOf('Step,Action,Touchpoint\nSearch,Looks,Web\nPay,Pays,Till'), /\nSearch → Pay\n/)
})

test('a list may come back to a stage, and rows that can’t be placed are listed', async () => {
  const table =
    'Stage,Step,Lane,Text\n,,Actions,nowhere\n,,Pains,nowhere\nBuy,Search,Actions,a\nUse,,Actions,b\nBuy,Pay,Actions,c\n,,Actions,d\nBuy,,,e\n,,,'
  const { maps, notes } = await imported(table)
  assert.match(
    maps[0] ? picture(maps[0]) : '',
    /\nBuy \[Search, Pay\] → Use\n<actions> \| Search: a \| Use: b \| Pay: c \| Pay: d\nText <text> \| Buy: e$|\n<text> \| Buy: e$/,
  )
  assert.deepEqual(noteLines({ notes }), [
    'lost row-without-stage row:2-3',
    'info stage-continued row:7',
    'changed row-without-lane row:8',
  ])
})

test('rows that say the same twice are two cards', async () => {
  assert.match(await pictureOf('Stage,Lane,Text\nBuy,Actions,a\nBuy,Actions,a'), /Buy: a \| Buy: a$/)
})

test('personas of cards matter only where there are several', async () => {
  assert.doesNotMatch(await pictureOf('Stage,Lane,Text,Persona\nBuy,Actions,a,Anna\nBuy,Pains,b,Anna'), /#/)
  assert.match(await pictureOf('Stage,Lane,Text,Persona\nBuy,Actions,a,Anna\nBuy,Pains,b,Bo'), /Buy: a \{#Anna\}/)
})

test('rows are moments where the headings name lanes and the corner is blank', async () => {
  assert.equal(
    await pictureOf(';What the customer does;What they think;How they feel\nFind;a;b;+1\nBuy;c;d;-2', {
      fileName: 'x.csv',
    }),
    [
      'x (en, -5…5)',
      'Find → Buy',
      'What the customer does <actions> | Find: a | Buy: c',
      'What they think <thoughts> | Find: b | Buy: d',
      'How they feel <feelings>',
      '* Find 1 | * Buy -2',
    ].join('\n'),
  )
  assert.equal(
    await refusedBy('Segment,Goals,Pains,Needs\nA,a,b,c\nB,d,e,f', { fileName: 'x.csv' }),
    'table-not-a-journey row:1',
  )
})

test('an activity beside the stage is its step where another column names the lanes, and numbers of rows are nothing', async () => {
  assert.match(
    await pictureOf(
      '#,Phase,Activity,Category,Description\n1,Start,Sign up,Pain point,Long\n2,Start,Verify,Action,Mail',
      {
        fileName: 'x.csv',
      },
    ),
    /\nStart \[Sign up, Verify\]\nPain point <pains> \| Sign up: Long\nAction <actions> \| Verify: Mail$/,
  )
})

test('plans of work and cards of persons are no journeys', async () => {
  for (const table of [
    'Task,Status,Owner,Due date,Priority\nFix login,Open,Anna,2026-01-02,High\nWrite,Done,Bert,2026-01-03,Low',
    'Phase,Start,End,Responsible,Cost\nDesign,2026-01-01,2026-02-01,Anna,1000\nBuild,2026-02-01,2026-05-01,Bert,9000',
    'Name,Ines\nAge,34\nGoals,Move\nFrustrations,Paperwork',
  ])
    assert.equal(await refusedBy(table, { fileName: 'x.csv' }), 'table-not-a-journey row:1', table)
})

test('columns named by programs are read in words, a score and its label as one feeling', async () => {
  assert.equal(
    await pictureOf(
      'stage_name,step_name,user_action,emotion_score,emotion_label,pain_point\nFind,See post,scrolls,3,curious,\nFind,Visit,opens,2,annoyed,slow',
      { fileName: 'x.csv' },
    ),
    [
      'x (en, 1…5)',
      'Find [See post, Visit]',
      'user action <actions> | See post: scrolls | Visit: opens',
      'emotion score <feelings>',
      'pain point <pains> | Visit: slow',
      '* See post 3 curious | * Visit 2 annoyed',
    ].join('\n'),
  )
})

test('a board’s export is read by its headings, though the first column is blank and others are about the notes', async () => {
  const { maps, notes } = await imported(
    [
      'Title,Text,Stage,Lane,Tags,Author,Created',
      ',Calls the clinic,Booking,Actions,,anna,2026-01-02',
      ',The waiting room is full,Waiting,Pain points,fix,bo,2026-01-03',
    ].join('\n'),
  )
  const [map] = maps
  assert.match(
    map ? picture(map) : '',
    /Booking → Waiting\n<actions> \| Booking: Calls the clinic\n<pains> \| Waiting: The waiting room is full \{#fix\}$/,
  )
  assert.deepEqual(noteLines({ notes }), ['lost column-not-used column:F,G'])
})

test('what is told of a persona besides the name is no other persona', async () => {
  const { maps } = await imported(
    '# Gym\n\n**Persona:** Petra, 34, works shifts\n\n| | A | B |\n|-|-|-|\n| Gör | a | – |\n| Tänker | b | c |',
  )
  const [map] = maps
  assert.deepEqual(
    map?.personas.map(({ persona }) => [personaInfo(persona).name, personaInfo(persona).role]),
    [['Petra', '34, works shifts']],
  )
  assert.match(map ? picture(map) : '', /Gör <actions> \| A: a\nTänker <thoughts> \| A: b \| B: c$/)
})

test('lanes are known by what stands in their column, texts by being each another, whatever the headings say', async () => {
  const { maps, notes } = await imported(
    [
      'Phase,Sub-phase,Observation type,Observation,Who,Owner team,Medium,Sentiment',
      'Find,Sees ad,Touchpoint,Sees an ad on the tram,Mia,Marketing,Outdoor,2',
      'Find,Sees ad,Thought,What is this?,Mia,,,',
      'Buy,Pays,Pain point,No size chart,Mia,Shop,,-3',
    ].join('\n'),
    { fileName: 'x.csv' },
  )
  const [map] = maps
  assert.equal(
    map ? picture(map) : '',
    [
      'x (en, -5…5)',
      'Find [Sees ad] → Buy [Pays]',
      'Touchpoint <touchpoints> | Sees ad: Sees an ad on the tram {Outdoor @Marketing !Mia}',
      '<feelings>',
      'Thought <thoughts> | Sees ad: What is this?',
      'Pain point <pains> | Pays: No size chart {#Shop}',
      'Mia Sees ad 2 | Mia Pays -3',
    ].join('\n'),
  )
  assert.deepEqual(noteLines({ notes }), ['changed field-became-tag row:4'])
})

test('a card’s name and what is noted beneath it are one text', async () => {
  assert.equal(
    await pictureOf(
      'Name,Stage,Type,Notes,Owner\nReads reviews,Find,Action,"Two sites, mostly",\nHidden fees,Buy,Pain point,,Finance',
      { fileName: 'x.csv' },
    ),
    [
      'x (en, -5…5)',
      'Find → Buy',
      'Action <actions> | Find: Reads reviews\nTwo sites, mostly',
      'Pain point <pains> | Buy: Hidden fees {#Finance}',
    ].join('\n'),
  )
})

test('a board of cards on lists of a customer’s stages is read, its labels as tags, what tells of the board left out', async () => {
  const { maps, notes } = await imported(
    [
      'Card ID,Card Name,Card Description,Labels,List Name,Board Name',
      '5f1,Sees the ad,On the bus,"Pain (red), Ads",Awareness,Gym',
      '5f2,Signs,,,Purchase,Gym',
      '5f3,Trains,,,Loyalty,Gym',
    ].join('\n'),
    { fileName: 'x.csv' },
  )
  const [map] = maps
  assert.match(
    map ? picture(map) : '',
    /\nAwareness → Purchase → Loyalty\n<text> \| Awareness: Sees the ad\nOn the bus \{#Pain \(red\) #Ads\} \| Purchase: Signs \| Loyalty: Trains$/,
  )
  assert.deepEqual(noteLines({ notes }), ['changed row-without-lane row:2-4', 'lost column-not-used column:A,F'])
})
