/** Hvad eksporterede filer siger ud over selve kortet. */
export default {
  'export.scenario': 'Scenarie',
  'export.outcome': 'Ønsket resultat',
  'export.purposes': 'Formål',
  'export.kpis': 'Nøgletal',
  'export.personas': 'Personaer',
  'export.state': 'Tilstand',
  'export.expectation': 'Forventet',
  'export.reality': 'Hvad der virkelig sker',
  'export.target': 'mål {target}',
  'export.share': '{percent} af kunderne',
  'export.continued': '{title} (fortsat)',
  'export.page': 'Side {page} af {pages}',
  'export.date': 'Pr. {date}',
  'export.summary.size':
    '{stages, plural, one {# fase} other {# faser}}, {lanes, plural, one {# række} other {# rækker}}, {cards, plural, one {# kort} other {# kort}}.',
  'export.summary.low': 'Laveste punkt: {column}, {word} ({value}).',
  'export.summary.high': 'Højeste punkt: {column}, {word} ({value}).',
  'export.summary.empty': 'Et tomt kort.',
  'export.curve': 'Følelseskurve, {name}: {points}.',
  'export.curve.expected': 'Forventet følelseskurve, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
}
