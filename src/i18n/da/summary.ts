/** A map in a sentence. */
export default {
  'summary.counts':
    '{stages, plural, one {# fase} other {# faser}}, {steps, plural, =0 {} one {# trin, } other {# trin, }}{lanes, plural, one {# række} other {# rækker}}, {cards, plural, one {# kort} other {# kort}}.',
  'summary.low': 'Lavpunkt: {title}.',
}
