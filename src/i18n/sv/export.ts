/** Vad exporterade filer säger utöver själva kartan. */
export default {
  'export.scenario': 'Scenario',
  'export.outcome': 'Önskat resultat',
  'export.purposes': 'Syfte',
  'export.kpis': 'Nyckeltal',
  'export.personas': 'Personor',
  'export.state': 'Läge',
  'export.expectation': 'Förväntat',
  'export.reality': 'Vad som verkligen händer',
  'export.target': 'mål {target}',
  'export.share': '{percent} av kunderna',
  'export.continued': '{title} (forts.)',
  'export.page': 'Sida {page} av {pages}',
  'export.date': 'Läget den {date}',
  'export.summary.size':
    '{stages, plural, one {# fas} other {# faser}}, {lanes, plural, one {# rad} other {# rader}}, {cards, plural, one {# kort} other {# kort}}.',
  'export.summary.low': 'Lägsta punkt: {column}, {word} ({value}).',
  'export.summary.high': 'Högsta punkt: {column}, {word} ({value}).',
  'export.summary.empty': 'En tom karta.',
  'export.curve': 'Känslokurva, {name}: {points}.',
  'export.curve.expected': 'Förväntad känslokurva, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
}
