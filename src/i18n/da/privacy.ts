/** What is kept about people, and for how long. */
export default {
  'privacy.title': 'Dine oplysninger',
  'privacy.hint': 'Alt, hvad der gemmes om dig, som én fil; og vejen til at blive slettet.',
  'privacy.export': 'Hent mine oplysninger',
  'privacy.erase': 'Slet mig …',
  'privacy.erase.title': 'Slet din konto?',
  'privacy.erase.goes': 'Din konto, dine sessioner, nøgler og medlemskaber ophører straks. Det kan ikke fortrydes.',
  'privacy.erase.workspaces':
    '{count, plural, one {Arbejdsrummet, hvor der ikke er andre, forsvinder sammen med dig: {workspaces}.} other {Arbejdsrummene, hvor der ikke er andre, forsvinder sammen med dig: {workspaces}.}}',
  'privacy.erase.stays':
    'Det, du skrev i kort og kommentarer, bliver stående som ingens. Det, andre skrev om dig, forbliver deres.',
  'privacy.erase.confirm': 'Bekræft ved at skrive {confirm}',
  'privacy.erase.action': 'Slet for altid',
  'privacy.erase.hand-over':
    'Du ejer arbejdsrum sammen med andre: {workspaces}. Overdrag dem først til et andet medlem.',
  'privacy.erase.last': 'Dette er den eneste konto her. Stop Polku, og slet dets data, hvis alt skal slettes.',
  'privacy.retention': 'Hvor længe ting gemmes',
  'privacy.retention.hint': 'Det, der er ældre, slettes for altid, én gang om dagen.',
  'privacy.trashDays': 'Kort og personaer i papirkurven',
  'privacy.versionDays': 'Versioner, der blev til af sig selv',
  'privacy.auditDays': 'Revisionsloggen',
  'privacy.shorten.title': 'Gem kun i {time}?',
  'privacy.shorten.hint': '{kind}: Det, der er ældre, slettes for altid inden for et døgn.',
  'privacy.shorten.action': 'Forkort tiden',
  'privacy.days': '{count, plural, one {# dag} other {# dage}}',
  'privacy.forever': 'For altid',
  'privacy.years': '{count, plural, one {# år} other {# år}}',
}
