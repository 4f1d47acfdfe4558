/** What is written into maps and personas that are drafted from events. */
export default {
  'drafts.title': 'From {first} to {last}',
  'drafts.stage': 'Stage {number}',
  'drafts.figures': 'Seen in the events',
  'drafts.tag': 'From events',
  'drafts.source': '“{name}”',
  'drafts.source.period': '“{name}”, {from} – {to}',
  'drafts.basis':
    'Drafted from the events of {source}. {n, plural, one {# journey} other {# journeys}} of {all, number} ({share}) are nearest to this one; it fits them by {fitness}, and was found again in {stability} of the resamples.',
  'drafts.leftOut':
    '{n, plural, one {# very long journey is} other {# very long journeys are}} not counted in the figures of the steps.',
  'drafts.reach': '{n, number} of {all, number} journeys come to this step',
  'drafts.wait': 'from the step before (median of {n, number}; nine of ten within {p90})',
  'drafts.leave': '{n, number} of {all, number} go no further',
  'drafts.channel': 'Mostly {channel} ({share})',
  'drafts.persona.name': 'Segment {number}',
  'drafts.persona.basis': 'Drafted from the events of {source}: {n, number} of {all, number} customers ({share}).',
  'drafts.trait.figures': '{trait} – {share}, everybody {everybody} ({lift}×, n = {n, number})',
  'drafts.trait.met': 'Meets “{name}”',
  'drafts.trait.notMet': 'Does not meet “{name}”',
  'drafts.trait.steps': '{from} to {to} touchpoints',
  'drafts.trait.duration': 'On the way for {from} to {to}',
  'drafts.trait.range': '{from} to {to}',
}
