/** What is written into maps and personas that are drafted from events. */
export default {
  'drafts.title': '{first} – {last}',
  'drafts.stage': 'Vaihe {number}',
  'drafts.figures': 'Tapahtumista nähtyä',
  'drafts.tag': 'Tapahtumista',
  'drafts.source': '”{name}”',
  'drafts.source.period': '”{name}”, {from} – {to}',
  'drafts.basis':
    'Luonnosteltu tapahtumista {source}. Tätä lähimpänä on {n, plural, one {# polku} other {# polkua}}, kun polkuja on kaikkiaan {all, number} (osuus {share}). Sopivuus niihin on {fitness}, ja sama löytyi {stability} uusinta-otoksista.',
  'drafts.leftOut':
    '{n, plural, one {# hyvin pitkä polku} other {# hyvin pitkää polkua}} on jätetty pois askelten luvuista.',
  'drafts.reach': '{n, number}/{all, number} polkua tulee tähän askeleeseen',
  'drafts.wait': 'edellisestä askeleesta (mediaani, n = {n, number}; yhdeksän kymmenestä: enintään {p90})',
  'drafts.leave': '{n, number}/{all, number} ei jatka tästä eteenpäin',
  'drafts.channel': 'Useimmin {channel} ({share})',
  'drafts.persona.name': 'Segmentti {number}',
  'drafts.persona.basis': 'Luonnosteltu tapahtumista {source}: {n, number}/{all, number} asiakasta ({share}).',
  'drafts.trait.figures': '{trait} – {share}, kaikista {everybody} ({lift}×, n = {n, number})',
  'drafts.trait.met': 'Kohtaa kosketuspisteen ”{name}”',
  'drafts.trait.notMet': 'Ei kohtaa kosketuspistettä ”{name}”',
  'drafts.trait.steps': 'Kosketuspisteitä {from}–{to}',
  'drafts.trait.duration': 'Matkalla vähintään {from}, enintään {to}',
  'drafts.trait.range': '{from}–{to}',
}
