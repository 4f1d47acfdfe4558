/** Earlier versions of a map. */
export default {
  'history.title': 'History of “{title}”',
  'history.back': '{kind, select, persona {To the persona} other {To the map}}',
  'history.list': 'Versions',
  'history.empty':
    'No earlier version yet. One is kept by itself a short while after somebody has changed {kind, select, persona {the persona} other {the map}}.',
  'history.earlier': 'Show earlier versions',
  'history.now': 'Now',
  'history.now.hint': '{kind, select, persona {The persona as it is} other {The map as it is}}',
  'history.slider': 'Moment',
  'history.kind.automatic': 'Kept by itself',
  'history.kind.before-restore': 'Before something earlier was brought back',
  'history.kind.restored': 'Brought back from {when}',
  'history.banner':
    'You are looking at {kind, select, persona {the persona} other {the map}} as it was on {when}. Nothing can be changed here.',
  'history.banner.now':
    'This is {kind, select, persona {the persona} other {the map}} as it is now. Choose a version to see what it was.',
  'history.restore': 'Bring this version back',
  'history.restored':
    '{kind, select, persona {The persona} other {The map}} is again as it was on {when}. What it was before is kept as a version.',
  'history.compare': 'Compare with now',
  'history.name': 'Name this version',
  'history.save': 'Keep a version now',
  'history.name.label': 'Name',
  'history.name.example': 'Before the workshop',
  'history.name.hint': 'Versions with a name are kept for good.',
  'history.name.done': 'Keep',
  'history.saved': 'The version “{name}” is kept.',
  'history.activity': 'What changed',
  'history.activity.none': 'Nothing changed since the version before.',
  'history.activity.first': 'This is the first version that is kept.',
  'history.activity.many': 'Added: {count, plural, one {# card} other {# cards}} in {lane}',
  'history.activity.along': 'and {count, plural, one {# more thing} other {# more things}} with it',
  'history.activity.more': '{count, plural, one {# more change} other {# more changes}}',
  'history.somebody': 'Somebody',
  'history.gone': 'Somebody who has left',
} as const
