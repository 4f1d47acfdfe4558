import type { PersonaBundle, PortableFile } from '../../../domain/bundle.ts'
import type { StageColour } from '../../../domain/palette.ts'
import { avatarFace } from '../../../domain/persona/avatar-face.ts'
import { type PersonaInfo, personaInfo } from '../../../domain/persona/persona-type.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { closestLanguage, isRightToLeft } from '../../../i18n/message.ts'
import type { LayoutOptions } from '../layout/map-layout.ts'
import type { PageContext, Piece } from '../layout/piece.ts'
import { portraitNode } from '../layout/portrait.ts'
import { coloursOf } from '../layout/style.ts'
import { mirrored } from '../scene/mirror.ts'
import type { Scene } from '../scene/scene.ts'

export type PersonaLayoutOptions = Pick<LayoutOptions, 'measure' | 'theme' | 'language'>

export type PersonaContext = PageContext & {
  readonly bundle: PersonaBundle
  readonly info: PersonaInfo
  readonly name: string
  /** Of the drawn face: the sheet's own. */
  readonly hue: StageColour
}

export function personaContext(
  bundle: PersonaBundle,
  { measure, theme, language }: PersonaLayoutOptions,
): PersonaContext {
  const info = personaInfo(bundle.persona)
  const translate = translatorFor(language ?? info.language)
  return {
    bundle,
    info,
    name: info.name.trim() || translate('persona.untitled'),
    hue: avatarFace(info.avatarSeed || bundle.id).colour,
    reading: {
      language: info.language,
      wordLanguage: closestLanguage(language ?? info.language),
      rightToLeft: isRightToLeft(info.language),
      translate,
    },
    measure,
    theme,
    colours: coloursOf(theme),
  }
}

/** Around a face, so that it stands out from any ground. */
const RING = 5

/** The uploaded portrait or the drawn face, in a ring. */
export function facePiece(context: PersonaContext, width: number): Piece {
  const { bundle, info, name, colours } = context
  const portrait: PortableFile | null = bundle.files.find(({ id }) => id === info.portraitId) ?? null
  const node = portraitNode(context, { id: bundle.id, name, info, portrait }, width - 2 * RING)
  return {
    width,
    height: width,
    nodes: [
      { kind: 'circle', x: 0, y: 0, width, fill: colours.card },
      { ...node, x: RING, y: RING },
    ],
  }
}

/** A step of the search for a width that is enough: the text becomes half as large. */
const WIDER = 2
const TRIES = 9

/**
 * One sheet, only as wide as it has to be for what stands on it to fit: so the text comes out as large as it can.
 * @param sheet its proportions (width divided by height), and the width beneath which nothing gets any larger
 * @param page what stands on it at a width, spread over a height where it needs less
 */
export function personaScene(
  context: PersonaContext,
  { aspect, narrowest }: { readonly aspect: number; readonly narrowest: number },
  description: string,
  page: (width: number, height: number) => Piece,
): Scene {
  const width = fittingWidth(narrowest, (width) => page(width, 0).height * aspect <= width)
  const height = width / aspect
  const { reading, colours, name } = context
  const scene: Scene = {
    width,
    height,
    background: colours.ground,
    title: name,
    description,
    language: reading.language,
    wordLanguage: reading.wordLanguage,
    rightToLeft: reading.rightToLeft,
    nodes: page(width, height).nodes,
  }
  return reading.rightToLeft ? mirrored(scene) : scene
}

function fittingWidth(narrowest: number, fits: (width: number) => boolean): number {
  let high = narrowest
  while (!fits(high)) high *= WIDER
  if (high === narrowest) return high
  let low = high / WIDER
  for (let i = 0; i < TRIES; i++) {
    const middle = (low + high) / 2
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}
