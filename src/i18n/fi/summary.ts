/** A map in a sentence. */
export default {
  'summary.counts':
    '{stages, plural, one {# vaihe} other {# vaihetta}}, {steps, plural, =0 {} one {# askel, } other {# askelta, }}{lanes, plural, one {# rivi} other {# riviä}}, {cards, plural, one {# kortti} other {# korttia}}.',
  'summary.low': 'Matalin kohta: {title}.',
}
