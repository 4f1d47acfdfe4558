/** What reading Polku's own files has to say. */
export default {
  'format.json': 'Polku file (JSON)',
  'refusal.json-syntax':
    'This is not valid JSON: {where, select, end {the file ends too early, at line {line}, column {column}} line {line {line} ends inside a text: is a quotation mark missing?} other {“{near}” can’t stand at line {line}, column {column}}}.',
  'refusal.json-syntax.remedy':
    'Look at the commas, quotes and brackets just before it. If the file was cut off on its way, fetch it again.',
  'refusal.json-other-format':
    'This JSON is not a Polku file: it does not say "format": "polku/map" or "polku/persona".',
  'refusal.json-other-format.remedy':
    'Choose a file that was exported from Polku or made for TheyDo’s import ("format": "THEYDO_…"), or write it as “polku schema map” describes.',
  'refusal.json-newer-version':
    'The file was written by a newer Polku (version {version} of the format; {supported} is the newest that is understood here).',
  'refusal.json-newer-version.remedy': 'Update this Polku, or export the map from the newer one in another format.',
  'refusal.json-missing':
    'Something is missing: {pointer} (line {line}, column {column}).{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-missing.remedy': 'Add it. “polku schema map” says what belongs there.',
  'refusal.json-wrong-type':
    '{pointer} (line {line}, column {column}) should be {expected, select, string {a text in quotation marks} number {a number} int {a whole number} boolean {true or false} array {a list in square brackets} object {an object in braces} other {of another type}}.{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-wrong-type.remedy': 'Correct the value.',
  'refusal.json-malformed':
    '{pointer} (line {line}, column {column}) can’t be {value}.{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-malformed.remedy': 'Correct the value. “polku schema map” says how it is written.',
  'refusal.json-not-one-of':
    '{pointer} (line {line}, column {column}) should be one of {options}.{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-not-one-of.remedy': 'Choose one of them.',
  'refusal.json-too-long':
    '{pointer} (line {line}, column {column}) is longer than the {limit, number} that fit.{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-too-long.remedy': 'Shorten it, or divide it.',
  'refusal.json-number-too-large':
    '{pointer} (line {line}, column {column}) is larger than {limit, number}.{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-number-too-large.remedy': 'Give a smaller number.',
  'refusal.json-number-too-small':
    '{pointer} (line {line}, column {column}) is smaller than {limit, number}.{more, plural, =0 {} one { There is # more fault.} other { There are # more faults.}}',
  'refusal.json-number-too-small.remedy': 'Give a larger number.',
  'refusal.json-same-id':
    'Two records have the same id “{id}”: {pointer} (line {line}, column {column}) is the second.',
  'refusal.json-same-id.remedy': 'Give one of them another id, and change what refers to it.',
  'transfer.json-unknown-field':
    'The field “{field}” is not known here and is left out ({count, plural, one {# place} other {# places}}).',
  'transfer.json-unknown-kind': 'The kind of lane “{kind}” is not known here; the lane becomes one of your own.',
  'transfer.json-dangling': 'The record “{id}” refers to “{to}”, which the file does not hold; it is left out.',
}
