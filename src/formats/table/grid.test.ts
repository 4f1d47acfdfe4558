import assert from 'node:assert/strict'
import test from 'node:test'
import { mapInfo } from '../../domain/map/map-type.ts'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import { imported, noteLines, picture, pictureOf, refusedBy } from '../import/testing/picture.ts'

/** Rows of a table as tab-separated text. */
const grid = (...rows: readonly string[]) => rows.map((row) => row.replaceAll(' | ', '\t')).join('\n')

test('lanes as rows, stages as columns', async () => {
  assert.equal(
    await pictureOf(
      grid(' | Awareness | Purchase', 'Actions | Sees an ad | Pays', 'Pain points |  | Queue', 'My own | x | '),
    ),
    [
      ' (en, -5…5)',
      'Awareness → Purchase',
      '<actions> | Awareness: Sees an ad | Purchase: Pays',
      '<pains> | Purchase: Queue',
      'My own | Awareness: x',
    ].join('\n'),
  )
})

test('a second row of headings holds steps; blank and repeated stages go on', async () => {
  for (const stages of ['Stage | Buy |  | Use', ' | Buy | Buy | Use']) {
    assert.match(
      await pictureOf(grid(stages, 'Step | Search | Pay | Ride', 'Actions | a | b | c')),
      /\nBuy \[Search, Pay\] → Use \[Ride\]\n<actions> \| Search: a \| Pay: b \| Ride: c$/,
    )
  }
  assert.match(
    await pictureOf(grid(' | Buy |  | Use', ' | Search | Pay | Ride', 'Actions | a | b | c', 'Thoughts | x | y | z')),
    /\nBuy \[Search, Pay\] → Use \[Ride\]\n/,
  )
})

test('headings that name stage and step at once', async () => {
  assert.match(
    await pictureOf(
      grid('Stage / Step | Buy / Search | Buy / Pay | Use / Ride', 'Actions | a | b | c', 'Pains | x | y | z'),
    ),
    /\nBuy \[Search, Pay\] → Use \[Ride\]\n/,
  )
  assert.match(
    await pictureOf(grid(' | Buy → Search | Buy → Pay | Use', 'Actions | a | b | c', 'Pains | x | y | z')),
    /\nBuy \[Search, Pay\] → Use\n/,
  )
})

test('columns of a stage without names of steps stay side by side', async () => {
  const { maps, notes } = await imported(grid('Phase | Buy |  | Use', 'Actions | a | b | c', 'Emotion | 2 | 5 | 4'))
  assert.ok(maps[0])
  assert.match(
    picture(maps[0]),
    /\nBuy \[, \] → Use\n<actions> \| : a \| : b \| Use: c\nEmotion <feelings>\n\* {2}2 \| \* {2}5 \| \* Use 4$/,
  )
  assert.deepEqual(noteLines({ notes }), ['info steps-without-names cell:B1'])
})

test('labels are known in every language, with decoration and with words around them', async () => {
  const labels = {
    'Customer actions': 'actions',
    '**Pain Points:**': 'pains',
    '😀 Thoughts & feelings': 'thoughts',
    '3. Touch-points': 'touchpoints',
    Kontaktpunkter: 'touchpoints',
    'Behov och förväntningar': 'needs',
    Kipupisteet: 'pains',
    'Asiakkaan ajatukset': 'thoughts',
    Smertepunkter: 'pains',
    'Kundens spørgsmål': 'questions',
    Gedanken: 'thoughts',
    'Opportunities (how might we)': 'opportunities',
    'What the customer thinks, in their own words': 'thoughts',
    'User goals': 'needs',
    'Points de contact': 'touchpoints',
    感情: 'feelings',
    'Backstage actions': 'responses',
    'What is the customer doing?': 'actions',
    'Vad tänker kunden?': 'thoughts',
    'Miltä asiakkaasta tuntuu?': 'feelings',
    'Our strange row': null,
  }
  for (const [label, kind] of Object.entries(labels)) {
    const { maps } = await imported(grid('Stage | A | B', `${label} | x | y`, 'Actions | a | b'))
    const lanes = Object.values(maps[0]?.map.lanes ?? {})
    assert.equal(lanes[0]?.kind, kind ?? 'custom', label)
  }
})

test('a lane keeps its own name, unless it is the kind’s name in the map’s language', async () => {
  const swedish = await pictureOf(grid('Fas | Köp | Använd', 'Aktiviteter | Väljer | Kör', 'Smärta | Kö | Ljud'))
  assert.match(swedish, /^ \(sv, -5…5\)\nKöp → Använd\n<actions> \| .*\nSmärta <pains> \| /)
})

test('headings that say more than a word are known too', async () => {
  for (const heading of ['Journey phases', 'Phase of journey', 'Asiakaspolun vaihe', 'Étapes', '阶段']) {
    assert.match(
      await pictureOf(grid(`${heading} | A | B`, 'Actions | a | b', 'My own | c | d', 'Another | e | f')),
      /\nA → B\n/,
      heading,
    )
  }
})

test('a row of figures with faces is a lane of feelings, whatever it is called', async () => {
  const table = grid('Stage | ცნობა | ყიდვა', 'ქმედება | a | b', 'გრძნობა (−5…5) | −2 🙁 x | 4 😄 y')
  assert.match(
    await pictureOf(table),
    /\nცნობა → ყიდვა\nქმედება \| .*\nგრძნობა <feelings>\n\* ცნობა -2 x \| \* ყიდვა 4 y$/,
  )
})

test('feelings of several personas are curves of one lane', async () => {
  const table = grid('Stage | A | B', 'Actions | a | b', 'Feelings (Anna) | 3 | 😀', 'Feelings – Bo | sad | 5 (proud)')
  assert.match(await pictureOf(table), /<feelings>\nAnna A 3 \| Anna B 4.2 \| Bo A 1.8 sad \| Bo B 5 proud$/)
  const inCells = grid('Stage | A | B', 'Actions | a | b', 'Feelings | Anna: 3; Bo: 1 | Anna: 4; Bo: 5')
  assert.match(await pictureOf(inCells), /Anna A 3 \| Anna B 4 \| Bo A 1 \| Bo B 5$/)
})

test('what is no feeling in a feelings lane stays a card, and the lane’s name may tell the scale', async () => {
  assert.match(
    await pictureOf(grid('Stage | A | B', 'Actions | a | b', 'Emotion (−3 to 3) | 1 | Wonders how long it takes')),
    / \(en, -3…3\)\n.*\n.*\nEmotion <feelings> \| B: Wonders how long it takes\n\* A 1$/,
  )
})

test('cells part into cards at lines, list marks and semicolons, and no word is lost', async () => {
  const table =
    'Stage\tA\tB\nActions\t"one\ntwo"\t"- red\n- green\n  and dark\n• blue"\nPains\tslow; dear; ugly\tI looked; nothing. Then I left'
  assert.match(
    await pictureOf(table),
    /<actions> \| A: one \| A: two \| B: red \| B: green\nand dark \| B: blue\nPains <pains> \| A: slow \| A: dear \| A: ugly \| B: I looked; nothing. Then I left$/,
  )
})

test('rows below a label belong to it, and so do rows of the same label', async () => {
  const table = grid('Stage | A | B', 'Actions | a | b', ' | c | ', 'Actions |  | d', 'Pains | x | ')
  assert.match(await pictureOf(table), /<actions> \| A: a \| A: c \| B: b \| B: d\nPains <pains> \| A: x$/)
})

test('figures of KPIs, departments, touchpoints and pictures find their fields', async () => {
  const table = grid(
    'Stage | A | B',
    'KPIs | CTR: 2,4 % (+0,3) | 17 %',
    'Departments | Sales, IT | Sales',
    'Touchpoints | Web shop | Hand-written',
    'Images | ![A cat](https://x.org/c.png) | ',
  )
  assert.match(
    await pictureOf(table),
    /<kpis> \| A: CTR \{=2,4 % ~\+0,3\} \| B: {2}\{=17 %\}\n<departments> \| A: {2}\{@Sales @IT\} \| B: {2}\{@Sales\}\n<touchpoints> \| A: Web shop \| B: Hand-written\n<images> \| A: \[A cat\]\(https:\/\/x.org\/c.png\) \{alt A cat\}$/,
  )
})

test('title and scope stand above the table', async () => {
  const table = grid(
    'Customer journey: Buying a sofa',
    'Persona | Anna | Bo',
    'Scenario: A new flat',
    'Budget: 5',
    '',
    'Stage | A | B',
    'Actions | a | b',
    'Pains | c | d',
  )
  const { maps, notes } = await imported(table)
  const [bundle] = maps
  assert.ok(bundle)
  assert.equal(bundle.map.map.map?.title, 'Buying a sofa')
  assert.equal(bundle.map.map.map?.scenario, 'A new flat')
  assert.equal(bundle.personas.length, 2)
  assert.deepEqual(noteLines({ notes }), ['lost fact-not-used row:4'])
})

test('columns and rows that can’t be placed are listed', async () => {
  const { notes } = await imported(
    grid(
      'Stage |  | B',
      'Actions | lost | b',
      'Pains | too | d',
      'Source: interviews with twenty people in spring, see the report',
    ),
  )
  assert.deepEqual(noteLines({ notes }), ['lost column-without-stage column:B', 'lost row-not-used row:4'])
})

test('what explains a grid, beside it or beneath, is no stage and no lane', async () => {
  const grids = [
    grid('Stage | A | B |  | Legend', 'Actions | a | b |  | red = pain', 'Pain points | c | d |  | green = gain'),
    grid(' | A | B |  | ', 'Actions | a | b |  | red = pain', 'Pain points | c | d |  | green = gain'),
    grid('Stage | A | B', 'Actions | a | b', 'Pain points | c | d', ' |  | ', 'Key: |  | ', 'Red | a pain | '),
  ]
  for (const text of grids) {
    const { maps, notes } = await imported(text)
    assert.equal(
      maps[0] && picture(maps[0]).split('\n').slice(1).join('\n'),
      'A → B\n<actions> | A: a | B: b\n<pains> | A: c | B: d',
    )
    assert.match(noteLines({ notes }).join(), /^lost (explains-the-table column:E|row-not-used row:5-6)$/)
  }
  const stages = await imported(grid('Stage | A | B |  | C', 'Actions | a | b |  | c', 'Pain points | c | d |  | e'))
  assert.match(stages.maps[0] ? picture(stages.maps[0]) : '', /A → B → C/)
})

test('groups before the names of lanes are said to be left out, and contents before them make a list', async () => {
  const groups = await imported(
    grid(' |  | A | B', 'Customer | Actions | a | b', ' | Thoughts | c | d', 'We | Backstage | e | f'),
  )
  assert.deepEqual(noteLines(groups), ['lost before-the-names column:A'])
  const board = grid(
    'Card Name | Labels | List Name | Due',
    'See the poster | Touchpoint | Discover | ',
    'Is it safe? | Thought | Discover | ',
    'Form asks for a fax | Pain | Apply | 2026-02-01',
    'Prefill it | Idea | Apply | ',
  )
  assert.match(
    await pictureOf(board),
    /Discover → Apply\nTouchpoint <touchpoints> \| Discover: See the poster\nThought <thoughts> .*\nPain <pains> .*\nIdea <opp/,
  )
})

test('what stands around a grid is title, facts and remarks, not lanes', async () => {
  const { maps, notes } = await imported(
    [
      'Customer Journey Map – Moving,,,',
      'Workshop in March,,,',
      'Persona,Ines,Scenario:,Moves with two cats',
      ',,,',
      ',Plan,Move,Settle',
      'Actions,a,b,c',
      'Line of visibility,,,',
      'Backstage,d,e,f',
      'Source: 8 interviews,,,',
      ',,,',
      'Made by hand,,,',
    ].join('\n'),
    { fileName: 'map.csv' },
  )
  const [bundle] = maps
  assert.ok(bundle)
  assert.equal(
    picture(bundle),
    [
      'Customer Journey Map – Moving (en, -5…5)',
      'Plan → Move → Settle',
      '<actions> | Plan: a | Move: b | Settle: c',
      'Line of visibility',
      'Backstage <responses> | Plan: d | Move: e | Settle: f',
    ].join('\n'),
  )
  assert.equal(mapInfo(bundle.map).scenario, 'Moves with two cats')
  assert.deepEqual(
    bundle.personas.map(({ persona }) => personaInfo(persona).name),
    ['Ines'],
  )
  assert.deepEqual(noteLines({ notes }), ['lost fact-not-used row:2', 'lost row-not-used row:9,11'])
})

test('a grid may begin in any column, and its corner may say what it is', async () => {
  assert.match(await pictureOf(',,\n,,Vaihe,Löydä,Lainaa\n,,Tunne,🙂,😀', { fileName: 'x.csv' }), /\nLöydä → Lainaa\n/)
  assert.match(
    await pictureOf('Customer journey map,Find,Order\nKitchen,prep,cook\nHall,greet,bring', { fileName: 'x.csv' }),
    /\nKitchen \| Find: prep \| Order: cook\nHall \| Find: greet \| Order: bring$/,
  )
})

test('several steps in one cell are a lane of their stage', async () => {
  assert.match(
    await pictureOf('Stage,A,B\nSteps,"s1\ns2",s3\nPains,p,q', { fileName: 'x.csv' }),
    /\nA → B\nSteps \| A: s1 \| A: s2 \| B: s3\n/,
  )
})

test('feelings of several people are known by their figures', async () => {
  const map = await pictureOf('Stage,A,B\nEmotions Anna,2,3\nBert’s feelings,4,1\nActions,a,b', { fileName: 'x.csv' })
  assert.match(map, /\nAnna A 2 \| Anna B 3 \| Bert A 4 \| Bert B 1$/)
})

test('feelings in several words, with degrees, in faces of all sorts', async () => {
  const map = await pictureOf('Stage,A,B,C,D\nFeelings,"Curious, but a bit worried",very bored,😋,😟😟', {
    fileName: 'x.csv',
  })
  assert.match(map, /\n\* A -0.5 Curious, but a bit worried \| \* B -3 very bored \| \* C 3 😋 \| \* D -3$/)
})

test('a lane whose name nobody knows is a lane, even above the first that is known', async () => {
  assert.match(
    await pictureOf(',Before,During\nMoments that matter,a,b\nActions,c,d', { fileName: 'x.csv' }),
    /\nBefore → During\nMoments that matter \| Before: a \| During: b\n<actions> \| Before: c \| During: d$/,
  )
  assert.match(
    await pictureOf('My bike,Before,,During\n,search,compare,buy\nMoments,a,b,c\nActions,x,y,z', { fileName: 'x.csv' }),
    /\nBefore \[search, compare\] → During \[buy\]\nMoments /,
  )
  assert.equal(
    await refusedBy('Feature,Free,Pro\nUsers,1,10\nSupport,Mail,Chat\nChannels,1,5', { fileName: 'x.csv' }),
    'table-not-a-journey row:1',
  )
})

test('a row of figures and one of faces or words are one curve', async () => {
  const { maps, notes } = await imported(
    'Stage,A,B,C\nGuest emotions,Excited 😊,tired,🙂\nActions,x,y,z\nEmotional score,4,2,',
    { fileName: 'x.csv' },
  )
  assert.equal(
    maps[0] && picture(maps[0]),
    'x (en, 1…5)\nA → B → C\nGuest emotions <feelings>\n<actions> | A: x | B: y | C: z\n* A 4 😊 Excited | * B 2 tired | * C 3.4',
  )
  assert.deepEqual(notes, [])
})

test('stars and signs drawn with letters are feelings', async () => {
  const map = await pictureOf('Stage,A,B,C\nFeelings,★★★☆☆,:-),★', { fileName: 'x.csv' })
  assert.match(map, /\(en, 1…5\)\n.*\n<feelings>\n\* A 3 \| \* B 4 \| \* C 1$/)
})
