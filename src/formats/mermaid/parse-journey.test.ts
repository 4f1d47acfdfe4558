import assert from 'node:assert/strict'
import test from 'node:test'
import { diagramKind } from './diagram-kind.ts'
import { parseJourneys } from './parse-journey.ts'

/** A journey as lines: the title, sections with `[…]`, tasks as `name|score|actors`. */
function lines(source: string): string[] {
  return parseJourneys(source).flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap(({ name, tasks }) => [
      `[${name}]`,
      ...tasks.map((t) => `${t.name}|${t.score ?? ''}|${t.actors.join('+')}`),
    ]),
  ])
}

function remarks(source: string): string[] {
  return parseJourneys(source).flatMap((journey) =>
    journey.remarks.map(({ reason, line, text }) => `${line} ${reason} ${text}`),
  )
}

test('title, sections, tasks, scores and actors', () => {
  assert.deepEqual(
    lines('journey\n  title My day\n  section Go to work\n    Make tea: 5: Me\n    Work: 1: Me, Cat\n  section Home\n'),
    ['My day', '[Go to work]', 'Make tea|5|Me', 'Work|1|Me+Cat', '[Home]'],
  )
})

test('scores are any number or none, actors are optional', () => {
  const source = 'journey\nsection S\na: 0: x\nb: 13\nc: 4.5:\nd: -2: x\ne: +3 : x , y\nf\ng:\nh: : z\ni: 3,5: z\nj: .5'
  assert.deepEqual(lines(source).slice(2), [
    'a|0|x',
    'b|13|',
    'c|4.5|',
    'd|-2|x',
    'e|3|x+y',
    'f||',
    'g||',
    'h||z',
    'i|3.5|z',
    'j|0.5|',
  ])
})

test('a name ends at its first colon, unless the score follows only later', () => {
  const source =
    'journey\nsection S\nname: 3: Me: more: yes\nRead 10:30 mail: 4: Me\nOdd: words again: here\nOdd: five: Me, Cat'
  assert.deepEqual(lines(source).slice(2), [
    'name|3|Me',
    'Read 10:30 mail|4|Me',
    'Odd: words again: here||',
    'Odd||Me+Cat',
  ])
  assert.deepEqual(remarks(source), [
    '3 after-actors more: yes',
    '4 colon-in-name Read 10:30 mail',
    '5 score-missing Odd',
    '6 score-not-number five',
  ])
})

test('a semicolon ends a statement', () => {
  assert.deepEqual(lines('journey; title T; section A; a: 1: Me; b: 2; section B;; c: 3'), [
    'T',
    '[A]',
    'a|1|Me',
    'b|2|',
    '[B]',
    'c|3|',
  ])
})

test('signs at which Mermaid stops belong to the name', () => {
  const source =
    'journey\nsection Buy; then pay\nLook at a; b and c: 3: Me\nRead C# docs: 4: Me; Call #1: 2 # note\nRest # note: 5'
  assert.deepEqual(lines(source).slice(1), [
    '[Buy; then pay]',
    'Look at a; b and c|3|Me',
    'Read C# docs|4|Me',
    'Call #1|2|',
    'Rest||',
  ])
  assert.deepEqual(remarks(source), [
    '2 sign-in-name Buy; then pay',
    '3 sign-in-name Look at a; b and c',
    '4 sign-in-name Read C# docs',
    '4 sign-in-name Call #1',
    '4 comment-left-out note',
    '5 score-missing Rest',
    '5 comment-left-out note: 5',
  ])
})

test('lines of machines take no time that grows out of hand', () => {
  const before = process.cpuUsage()
  for (const long of [
    'a#b'.repeat(100_000),
    `section ${'a;'.repeat(100_000)}`,
    `${'a#'.repeat(400)}: 3\n`.repeat(2_000),
  ])
    parseJourneys(`journey\n${long}: 3`)
  assert.ok(process.cpuUsage(before).user < 5_000_000)
})

test('wide colons, commas and digits are read like narrow ones', () => {
  assert.deepEqual(lines('journey\nsection 朝\n起きる： ５： 私，猫、犬\n食べる: ４: 私').slice(1), [
    '[朝]',
    '起きる|5|私+猫+犬',
    '食べる|4|私',
  ])
})

test('comments are left out: whole lines, behind # and behind a blank and %%', () => {
  const source =
    '%% first\njourney\n  %% a: 5: Me\n  # no\n  section S # s\n  a: 5: Me # note\n  b: 4 %% note\n  100%% sure: 3'
  assert.deepEqual(lines(source), ['', '[S]', 'a|5|Me', 'b|4|', '100%% sure|3|'])
  assert.deepEqual(
    remarks(source).map((remark) => remark.slice(0, 1)),
    ['5', '6', '7'],
  )
})

test('signs that mean something to Mermaid are written as entities', () => {
  assert.deepEqual(
    lines('journey\ntitle Ticket #35;42#59; #quot;now#quot;\nsection 9#58;00\nTea #9829; #amp; cake: 5: A#44;B'),
    ['Ticket #42; "now"', '[9:00]', 'Tea ♥ & cake|5|A,B'],
  )
  assert.deepEqual(lines('journey\na#x1F600;: 3\nb#0;c: 3').slice(1), ['[]', 'a😀|3|', 'b||'])
})

test('front matter, directives and accessible names', () => {
  const source = [
    '---',
    "title: 'From the front'",
    'config:',
    '  theme: dark',
    '---',
    '%%{init: {"theme": "base",',
    '  "journey": {"x": 1}}}%%',
    'journey',
    '  accTitle: For readers',
    '  accDescr {',
    '    Two lines',
    '    of it',
    '  }',
    '  a: 3: Me',
  ].join('\r\n')
  const [journey] = parseJourneys(source)
  assert.deepEqual(
    [journey?.title, journey?.accTitle, journey?.accDescription, journey?.line],
    ['From the front', 'For readers', 'Two lines\nof it', 8],
  )
  assert.deepEqual(journey?.sections[0]?.tasks[0]?.line, 14)
  assert.equal(parseJourneys('journey\naccDescr: one line\na: 1')[0]?.accDescription, 'one line')
  assert.equal(parseJourneys('journey\naccDescr {never closed\na: 1')[0]?.accDescription, 'never closed\na: 1')
})

test('tasks before any section, sections of the same name and empty ones keep their places', () => {
  assert.deepEqual(lines('journey\na: 1\nsection S\nsection S\nb: 2\nsection\nc: 3'), [
    '',
    '[]',
    'a|1|',
    '[S]',
    '[S]',
    'b|2|',
    '[]',
    'c|3|',
  ])
})

test('several journeys in one text, each with its front matter', () => {
  assert.deepEqual(lines('journey\ntitle One\na: 1\n---\ntitle: Two\n---\njourney\nb: 2\njourney\ntitle Three\nc: 3'), [
    'One',
    '[]',
    'a|1|',
    'Two',
    '[]',
    'b|2|',
    'Three',
    '[]',
    'c|3|',
  ])
})

test('a task may begin with the word journey, and keywords are the same in capitals', () => {
  assert.deepEqual(lines('JOURNEY\nTITLE T\nSection S\nJourney planning: 4: Me\nsections: 2\ntitles: 1'), [
    'T',
    '[S]',
    'Journey planning|4|Me',
    'sections|2|',
    'titles|1|',
  ])
})

test('the kind of a diagram is told by its first statement', () => {
  const kinds = {
    'journey\na: 1': 'journey',
    '\ufeff%%{init: {}}%%\n%% c\n\njourney': 'journey',
    '---\ntitle: x\n---\nflowchart LR\nA-->B': 'flowchart',
    'graph TD; A-->B': 'flowchart',
    sequenceDiagram: 'sequence',
    'stateDiagram-v2': 'state',
    'pie title Pets': 'pie',
    gantt: 'gantt',
    C4Context: 'other',
    'journey-map': null,
    'Journey phases\tA\tB': null,
    'journey title\tA\tB': null,
    'journey title My day': 'journey',
    'journey; a: 1': 'journey',
    'A text about something': null,
    'info: 5': null,
    '---\nnever closed': null,
  }
  for (const [source, kind] of Object.entries(kinds)) assert.equal(diagramKind(source), kind, source)
})
