/** The command line. */
export default {
  'cli.help': `Usage: polku <command> [options]

Commands:
  convert IN OUT         Convert a map or a persona from one format to another. The
                         formats are told by the files’ names and contents; - is a
                         pipe.
  validate FILE          Check that a file can be read whole, and say what is in it.
  compare A B            Say what differs between two maps, one change a line. Exit
                         status as of diff: 0 the same, 1 different, 2 trouble.
  schema map|persona     Print the JSON Schema of Polku’s own files.
  backup [FILE]          Copy everything into one file, while Polku runs or not.
                         POLKU_DATA or DATABASE_URL say of what.
  erase PERSON           Erase somebody, by e-mail address or id, with their account;
                         what they wrote stays as nobody’s.
  doctor [FOLDER]        Look through a data folder or a database, say what is wrong and
                         how to mend it; change nothing.
  graph, flow, funnel, paths, roles, split, segments, discover LOG
                         Ask a file of events (CSV, JSON, XES, OCEL): what follows what,
                         who gets how far (--steps a,b), which journeys there are …
                         discover LOG --draft FILE writes a journey (--journey NUMBER)
                         as a draft map.
  mapping LOG            What rules (--rules FILE) make of events: what each decides and
                         what none fits; --guess true proposes rules. With --mapping
                         FILE --named-by touchpoint|stage the others go by them, too.
  check MAP LOG          Lay a log over a map: who goes as drawn, who skips, who loops.
  drift LOG              Whether journeys change from week to week, with alarms; the
                         expected journey (--expected JSON) is as the API takes it.
  findings MAP [LOG]     What in a map is worth a look, with its reasons; also of a log.
  events import FILE     Take events into Polku’s own data; events list, events drop;
                         events erase CUSTOMER takes one customer’s events out.
  restore FILE           Make a data folder of a backup (--into FOLDER), or fill the
                         empty database that DATABASE_URL names.

Options:
  --from FORMAT          Format of IN: {from}
  --to FORMAT            Format of OUT: {to}
  --language TAG         Language of words that are added, and of an input that does
                         not tell its own: en, sv, fi, da …
  --map NUMBER           Which map, where the input holds several
  --persona NUMBER       A persona of the input instead of a map
  --anyway               Read a table that does not look like a journey, too
  --mapping NAME=MEANING What a table’s row or column holds, by its heading, number or
                         letter; layout=grid or layout=list for the whole. May be
                         repeated. Or a file with the mapping that “validate --json”
                         prints. Meanings: {meanings}
  --sheet profile|empathy
                         Of a persona: the profile or the empathy map
  --paper SIZE           a0, a1, a2, a3 or a4
  --orientation landscape|portrait
                         landscape or portrait; default: what lets text be larger
  --pages one|several    One sheet, or as many as are needed at a readable size
  --theme light|dark     Colours of pictures
  --width PIXELS         Width of a picture
  --confirm ADDRESS      With erase: the address of whoever is meant
  --into FOLDER          New or empty folder for what is restored
  --server URL           With verbs about events: ask a running Polku, whose data sets
                         (and maps, with check and findings) are named; or
                         POLKU_SERVER
  --token TOKEN          What opens it; better in POLKU_TOKEN, which nobody sees
  --json                 Print one JSON value on standard output
  -h, --help             Show this
  --version              Show the version

Exit status: 0 done, 1 the input was refused, 2 wrong usage.`,
  'cli.see-help': 'See “polku --help”.',
  'cli.verb-needed': 'Say what is to be done: convert, validate, compare, schema, backup, restore, doctor or erase.',
  'cli.unknown-verb': 'There is no command “{verb}”.',
  'cli.unknown-option': 'There is no option {option}.',
  'cli.value-needed': 'The option {option} needs a value.',
  'cli.no-value': 'The option {option} takes no value.',
  'cli.wrong-value': 'The option {option} can’t be “{value}”. Choose from: {choices}.',
  'cli.convert.usage': 'Usage: polku convert IN OUT',
  'cli.compare.usage': 'Usage: polku compare A B',
  'cli.validate.usage': 'Usage: polku validate FILE',
  'cli.schema.usage': 'Usage: polku schema map, or polku schema persona',
  'cli.to-needed': 'A pipe has no name that tells the format: say it with --to.',
  'cli.json-and-pipe': 'With --json, standard output is taken: name a file as OUT.',
  'cli.same-file': 'IN and OUT are the same file. Choose another name for OUT.',
  'cli.unknown-format': 'Maps can’t be written as “{format}”. Choose from: {formats}.',
  'cli.written': '“{title}” is written to {file}.',
  'cli.several-maps':
    'The input holds {count, number} maps; “{title}”, the first, is converted. Use --map NUMBER for another.',
  'cli.valid': '{file} is valid ({format}).',
  'cli.not-whole': '{file} can be read, but not whole.',
  'cli.note.lost': 'Lost: {note}',
  'cli.note.changed': 'Changed: {note}',
  'cli.note.info': 'Note: {note}',
  'refusal.cli-no-file': 'There is no file {file}.',
  'refusal.cli-no-file.remedy': 'Check the name and the folder.',
  'refusal.cli-no-log': 'There is neither a file nor a data set “{asked}”.',
  'refusal.cli-no-log.remedy': 'Check the name; “polku events list” names the data sets.',
  'refusal.cli-several-data-sets': 'Several data sets are called “{asked}”.',
  'refusal.cli-several-data-sets.remedy': 'Name one by its id: {ids}.',
  'refusal.cli-is-folder': '{file} is a folder.',
  'refusal.cli-is-folder.remedy': 'Name a file in it.',
  'refusal.cli-unreadable': '{file} can’t be read.',
  'refusal.cli-unreadable.remedy': 'Check who may read it.',
  'refusal.cli-no-folder': 'The folder for {file} does not exist.',
  'refusal.cli-no-folder.remedy': 'Make the folder first.',
  'refusal.cli-needs-memory': 'There is not enough memory for this.',
  'refusal.cli-needs-memory.remedy': 'Close other programs, or split the file.',
  'refusal.cli-fault': 'Polku failed: “{fault}”.',
  'refusal.cli-fault.remedy': 'Try again. If it fails again, please report it with this line.',
  'refusal.cli-unwritable': '{file} can’t be written.',
  'refusal.cli-unwritable.remedy': 'Check who may write there, and how much room is left.',
  'refusal.cli-no-such-map': '{maps, plural, one {The file holds # map} other {The file holds # maps}}.',
  'refusal.cli-no-such-map.remedy': 'Choose a smaller number with --map.',
  'refusal.cli-no-such-journey':
    '{journeys, plural, =0 {No journey stands for the others} one {# journey was found} other {# journeys were found}}.',
  'refusal.cli-no-such-journey.remedy': 'Choose a smaller number with --journey.',
  'cli.map-or-persona': 'Choose either --map or --persona.',
  'cli.several-personas':
    'The input holds {count, number} personas; “{title}”, the first, is converted. Use --persona NUMBER for another.',
  'cli.mapping':
    '{layout, select, grid {“{table}” was read with its stages across:} other {“{table}” was read row by row:}}',
  'cli.mapping.more': '  … and {count, plural, one {# more} other {# more}}',
  'cli.hint.anyway': 'Or read it --anyway, or say so with --mapping NAME=stage.',
  'cli.hint.time':
    'Name another column with --time, say with --time-format how times are written, or take the order of the rows with --no-time.',
  'cli.hint.mapping': 'For example: --mapping NAME=stage.',
  'refusal.cli-nothing': 'The file holds neither a map nor a persona.',
  'refusal.cli-nothing.remedy': 'Choose a file that holds one.',
  'refusal.cli-no-such-persona':
    '{personas, plural, =0 {The file holds no persona} one {The file holds # persona} other {The file holds # personas}}.',
  'refusal.cli-no-such-persona.remedy': 'Choose another number with --persona.',
  'refusal.cli-mapping-choice': '“{choice}” says nothing of a table.',
  'refusal.cli-mapping-choice.remedy': 'Write --mapping NAME=MEANING with one of these meanings: {values}.',
  'refusal.cli-mapping-not-json': 'The mapping in {file} is not valid JSON.',
  'refusal.cli-mapping-not-json.remedy': 'Take the one that “polku validate FILE --json” prints, and correct it.',
}
