import { avatarDrawing } from '../../../domain/persona/avatar-drawing.ts'
import { avatarFace } from '../../../domain/persona/avatar-face.ts'
import type { PersonaReading } from '../../reading/map-reading.ts'
import type { SceneNode } from '../scene/scene.ts'
import { stageShades, type Theme } from './style.ts'

/** A person in a circle: the uploaded portrait, or the face that is drawn from the persona's seed. */
export function portraitNode(
  { theme }: { readonly theme: Theme },
  { id, name, info, portrait }: PersonaReading,
  width: number,
): SceneNode {
  if (portrait) {
    const alt = info.alt.trim() || name
    return { kind: 'image', x: 0, y: 0, width, height: width, fileId: portrait.id, radius: width / 2, alt }
  }
  const shapes = avatarDrawing(avatarFace(info.avatarSeed || id), (hue, shade) => stageShades(theme, hue)[shade])
  return { kind: 'avatar', x: 0, y: 0, width, shapes }
}
