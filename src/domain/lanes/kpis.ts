import { text } from '../fields.ts'
import { laneKind } from './lane-kind.ts'

/** Figures that tell how a step goes: the card's text names it, `figure` is its value, `change` how it moved. */
export const kpis = laneKind({
  kind: 'kpis',
  icon: 'gauge',
  tone: 'neutral',
  look: 'figures',
  fields: { figure: text(), change: text() },
  aliases: [
    'kpi',
    'metric',
    'metrics',
    'measures',
    'figures',
    'nyckeltal',
    'mätetal',
    'mittarit',
    'mittari',
    'tunnusluvut',
    'måltal',
    'nøgletal',
    'kennzahlen',
  ],
})
