/** What exported files say besides the map itself. */
export default {
  'export.scenario': 'Scenario',
  'export.outcome': 'Desired outcome',
  'export.purposes': 'Purpose',
  'export.kpis': 'KPIs',
  'export.personas': 'Personas',
  'export.state': 'State',
  'export.expectation': 'Expected',
  'export.reality': 'What really happens',
  'export.target': 'target {target}',
  'export.share': '{percent} of customers',
  'export.continued': '{title} (continued)',
  'export.page': 'Page {page} of {pages}',
  'export.date': 'As of {date}',
  'export.summary.size':
    '{stages, plural, one {# stage} other {# stages}}, {lanes, plural, one {# lane} other {# lanes}}, {cards, plural, one {# card} other {# cards}}.',
  'export.summary.low': 'Low point: {column}, {word} ({value}).',
  'export.summary.high': 'High point: {column}, {word} ({value}).',
  'export.summary.empty': 'An empty map.',
  'export.curve': 'Emotion curve, {name}: {points}.',
  'export.curve.expected': 'Expected emotion curve, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
}
