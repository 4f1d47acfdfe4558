import { laneKind } from './lane-kind.ts'

/** Free text. */
export const text = laneKind({
  kind: 'text',
  icon: 'align-left',
  tone: 'neutral',
  look: 'cards',

  aliases: [
    'note',
    'notes',
    'comments',
    'description',
    'anteckningar',
    'muistiinpanot',
    'noter',
    'notizen',
    'kommentare',
  ],
})
