/** A map in a sentence. */
export default {
  'summary.counts':
    '{stages, plural, one {# stage} other {# stages}}, {steps, plural, =0 {} one {# step, } other {# steps, }}{lanes, plural, one {# lane} other {# lanes}}, {cards, plural, one {# card} other {# cards}}.',
  'summary.low': 'Low point: {title}.',
}
