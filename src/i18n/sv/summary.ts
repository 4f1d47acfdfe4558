/** A map in a sentence. */
export default {
  'summary.counts':
    '{stages, plural, one {# fas} other {# faser}}, {steps, plural, =0 {} one {# steg, } other {# steg, }}{lanes, plural, one {# rad} other {# rader}}, {cards, plural, one {# kort} other {# kort}}.',
  'summary.low': 'Lägsta punkten: {title}.',
}
