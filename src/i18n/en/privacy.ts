/** What is kept about people, and for how long. */
export default {
  'privacy.title': 'Your data',
  'privacy.hint': 'Everything that is kept about you, as one file; and the way to be erased.',
  'privacy.export': 'Download my data',
  'privacy.erase': 'Erase me …',
  'privacy.erase.title': 'Erase your account?',
  'privacy.erase.goes': 'Your account, your sessions, tokens and memberships end at once. It can’t be undone.',
  'privacy.erase.workspaces':
    '{count, plural, one {The workspace where nobody else is goes with you: {workspaces}.} other {The workspaces where nobody else is go with you: {workspaces}.}}',
  'privacy.erase.stays':
    'What you wrote in maps and comments stays, as nobody’s. What others wrote about you stays theirs.',
  'privacy.erase.confirm': 'To confirm, type {confirm}',
  'privacy.erase.action': 'Erase for good',
  'privacy.erase.hand-over':
    'You own workspaces together with others: {workspaces}. Hand them over to another member first.',
  'privacy.erase.last': 'This is the only account here. To erase everything, stop Polku and delete its data.',
  'privacy.retention': 'How long things are kept',
  'privacy.retention.hint': 'What is older is deleted for good, once a day.',
  'privacy.trashDays': 'Maps and personas in the trash',
  'privacy.versionDays': 'Versions that were made by themselves',
  'privacy.auditDays': 'The audit log',
  'privacy.shorten.title': 'Keep it for {time} only?',
  'privacy.shorten.hint': '{kind}: what is older is deleted for good within a day.',
  'privacy.shorten.action': 'Keep it shorter',
  'privacy.days': '{count, plural, one {# day} other {# days}}',
  'privacy.forever': 'For ever',
  'privacy.years': '{count, plural, one {# year} other {# years}}',
}
