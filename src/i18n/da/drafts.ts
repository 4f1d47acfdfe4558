/** What is written into maps and personas that are drafted from events. */
export default {
  'drafts.title': 'Fra {first} til {last}',
  'drafts.stage': 'Fase {number}',
  'drafts.figures': 'Set i hændelserne',
  'drafts.tag': 'Fra hændelser',
  'drafts.source': '»{name}«',
  'drafts.source.period': '»{name}«, {from} – {to}',
  'drafts.basis':
    'Skitseret ud fra hændelserne i {source}. {n, plural, one {# rejse} other {# rejser}} af {all, number} ({share}) ligger nærmest denne; den passer med dem på {fitness} og blev fundet igen i {stability} af genudtrækningerne.',
  'drafts.leftOut':
    '{n, plural, one {# meget lang rejse} other {# meget lange rejser}} er ikke talt med i trinenes tal.',
  'drafts.reach': '{n, number} af {all, number} rejser når til dette trin',
  'drafts.wait': 'fra trinet før (median af {n, number}; ni ud af ti inden for {p90})',
  'drafts.leave': '{n, number} af {all, number} går ikke videre',
  'drafts.channel': 'Mest {channel} ({share})',
  'drafts.persona.name': 'Segment {number}',
  'drafts.persona.basis': 'Skitseret ud fra hændelserne i {source}: {n, number} af {all, number} kunder ({share}).',
  'drafts.trait.figures': '{trait} – {share}, alle {everybody} ({lift}×, n = {n, number})',
  'drafts.trait.met': 'Møder »{name}«',
  'drafts.trait.notMet': 'Møder ikke »{name}«',
  'drafts.trait.steps': '{from} til {to} kontaktpunkter',
  'drafts.trait.duration': 'Undervejs i {from} til {to}',
  'drafts.trait.range': '{from} til {to}',
}
