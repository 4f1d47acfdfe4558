/** A map in a sentence. */
export default {
  'summary.counts':
    '{stages, plural, one {# fase} other {# faser}}, {steps, plural, =0 {} one {# trin, } other {# trin, }}{lanes, plural, one {# række} other {# rækker}}, {cards, plural, one {# brik} other {# brikker}}.',
  'summary.low': 'Lavpunkt: {title}.',
}
