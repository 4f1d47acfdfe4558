import { reference, text } from '../fields.ts'
import { laneKind } from './lane-kind.ts'

/** Pictures, each with a text for those who don't see it; the card's text is the caption. */
export const images = laneKind({
  kind: 'images',
  icon: 'photo',
  tone: 'neutral',
  look: 'pictures',
  fields: { imageId: reference(), alt: text() },
  aliases: [
    'image',
    'pictures',
    'picture',
    'photos',
    'storyboard',
    'bilder',
    'bild',
    'kuvat',
    'kuva',
    'billeder',
    'billede',
  ],
})
