/** What is written into maps and personas that are drafted from events. */
export default {
  'drafts.title': 'Från {first} till {last}',
  'drafts.stage': 'Fas {number}',
  'drafts.figures': 'Sett i händelserna',
  'drafts.tag': 'Från händelser',
  'drafts.source': '”{name}”',
  'drafts.source.period': '”{name}”, {from} – {to}',
  'drafts.basis':
    'Skissad utifrån händelserna i {source}. {n, plural, one {# resa} other {# resor}} av {all, number} ({share}) ligger närmast den här; den stämmer med dem till {fitness} och hittades igen i {stability} av omdragningarna.',
  'drafts.leftOut':
    '{n, plural, one {# mycket lång resa} other {# mycket långa resor}} är inte medräknade i stegens siffror.',
  'drafts.reach': '{n, number} av {all, number} resor kommer till det här steget',
  'drafts.wait': 'från steget före (median av {n, number}; nio av tio inom {p90})',
  'drafts.leave': '{n, number} av {all, number} går inte vidare',
  'drafts.channel': 'Mest {channel} ({share})',
  'drafts.persona.name': 'Segment {number}',
  'drafts.persona.basis': 'Skissad utifrån händelserna i {source}: {n, number} av {all, number} kunder ({share}).',
  'drafts.trait.figures': '{trait} – {share}, alla {everybody} ({lift}×, n = {n, number})',
  'drafts.trait.met': 'Möter ”{name}”',
  'drafts.trait.notMet': 'Möter inte ”{name}”',
  'drafts.trait.steps': '{from} till {to} kontaktpunkter',
  'drafts.trait.duration': 'På väg i {from} till {to}',
  'drafts.trait.range': '{from} till {to}',
}
