import { laneKind } from './lane-kind.ts'

/** The emotion curve: one point a step and persona, with a face and a word. Its cells hold points and may hold cards. */
export const feelings = laneKind({
  kind: 'feelings',
  icon: 'mood-smile',
  tone: 'neutral',
  look: 'curve',
  aliases: [
    'feeling',
    'emotion',
    'emotions',
    'emotion curve',
    'emotional journey',
    'experience',
    'satisfaction',
    'känsla',
    'känslokurva',
    'tunne',
    'tunnekäyrä',
    'tunnetila',
    'følelse',
    'følelseskurve',
    'gefühle',
    'emotionen',
    'stimmung',
  ],
})
