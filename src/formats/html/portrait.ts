import type { PortableFile } from '../../domain/bundle.ts'
import { AVATAR_SIZE, avatarDrawing } from '../../domain/persona/avatar-drawing.ts'
import { avatarFace } from '../../domain/persona/avatar-face.ts'
import type { PersonaInfo } from '../../domain/persona/persona-type.ts'
import { stageShades } from '../picture/layout/style.ts'
import type { ThemedColours } from '../picture/scene/themed.ts'
import { avatarSvg } from '../picture/svg/write-svg.ts'
import { html } from './html-text.ts'

/** A person's uploaded portrait, or the face that is drawn from the persona's seed. */
export function portraitHtml(
  { id, name, info }: { readonly id: string; readonly name: string; readonly info: PersonaInfo },
  files: readonly PortableFile[],
  { paint }: ThemedColours,
): string {
  const file = files.find((candidate) => candidate.id === info.portraitId)
  if (file) return `<img src="data:${html(file.mime)};base64,${file.base64}" alt="${html(info.alt.trim() || name)}">`
  const shapes = avatarDrawing(avatarFace(info.avatarSeed || id), (hue, shade) => stageShades('both', hue)[shade])
  return `<svg class="face" viewBox="0 0 ${AVATAR_SIZE} ${AVATAR_SIZE}" aria-hidden="true" focusable="false">${avatarSvg(shapes, paint)}</svg>`
}
