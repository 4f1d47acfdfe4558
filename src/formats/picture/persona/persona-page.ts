import type { PersonaEntry, PortableFile } from '../../../domain/bundle.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { type PersonaInfo, personaInfo } from '../../../domain/persona/persona-type.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { closestLanguage, isRightToLeft } from '../../../i18n/message.ts'
import type { LayoutOptions } from '../layout/map-layout.ts'
import { type PageContext, type Piece, placed } from '../layout/piece.ts'
import { coloursOf, SIZE } from '../layout/style.ts'
import { mirrored } from '../scene/mirror.ts'
import type { Scene } from '../scene/scene.ts'

/** A persona with what it refers to. */
export type PersonaSource = {
  readonly entry: PersonaEntry
  readonly library: Library
  readonly files: readonly PortableFile[]
}

export type PersonaContext = PageContext & {
  readonly source: PersonaSource
  readonly info: PersonaInfo
  readonly name: string
  readonly portrait: PortableFile | null
}

export function personaContext(source: PersonaSource, { measure, theme, language }: LayoutOptions): PersonaContext {
  const info = personaInfo(source.entry.persona)
  const translate = translatorFor(language ?? info.language)
  return {
    source,
    info,
    name: info.name.trim() || translate('persona.untitled'),
    portrait: source.files.find(({ id }) => id === info.portraitId) ?? null,
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

const NARROWEST = 760
const WIDEST = 2_600
const TRIES = 9

/**
 * One sheet: as wide as it has to be for what stands on it to fill the sheet's proportions.
 * @param aspect width divided by height
 * @param page what stands on it, at a width without margins
 */
export function personaScene(
  context: PersonaContext,
  aspect: number,
  description: string,
  page: (width: number) => Piece,
): Scene {
  const height = (width: number) => page(width - 2 * SIZE.margin).height + 2 * SIZE.margin
  let [low, high] = [NARROWEST, WIDEST]
  for (let i = 0; i < TRIES; i++) {
    const middle = (low + high) / 2
    if (middle / height(middle) > aspect) high = middle
    else low = middle
  }
  const width = Math.max(high, height(high) * aspect)
  const { reading, colours, name } = context
  const scene: Scene = {
    width,
    height: width / aspect,
    background: colours.ground,
    title: name,
    description,
    language: reading.language,
    wordLanguage: reading.wordLanguage,
    rightToLeft: reading.rightToLeft,
    nodes: placed(page(high - 2 * SIZE.margin), SIZE.margin + (width - high) / 2, SIZE.margin),
  }
  return reading.rightToLeft ? mirrored(scene) : scene
}
