/** Mitä viedyissä tiedostoissa lukee itse kartan lisäksi. */
export default {
  'export.scenario': 'Skenaario',
  'export.outcome': 'Tavoiteltu tulos',
  'export.purposes': 'Tarkoitus',
  'export.kpis': 'Mittarit',
  'export.personas': 'Persoonat',
  'export.state': 'Tila',
  'export.expectation': 'Odotus',
  'export.reality': 'Mitä todella tapahtuu',
  'export.target': 'tavoite {target}',
  'export.share': '{percent} asiakkaista',
  'export.continued': '{title} (jatkuu)',
  'export.page': 'Sivu {page}/{pages}',
  'export.date': 'Tilanne {date}',
  'export.summary.size':
    '{stages, plural, one {# vaihe} other {# vaihetta}}, {lanes, plural, one {# rivi} other {# riviä}}, {cards, plural, one {# kortti} other {# korttia}}.',
  'export.summary.low': 'Matalin kohta: {column}, {word} ({value}).',
  'export.summary.high': 'Korkein kohta: {column}, {word} ({value}).',
  'export.summary.empty': 'Tyhjä kartta.',
  'export.curve': 'Tunnekäyrä, {name}: {points}.',
  'export.curve.expected': 'Odotettu tunnekäyrä, {name}: {points}.',
  'export.curve.point': '{column}: {word} ({value})',
}
