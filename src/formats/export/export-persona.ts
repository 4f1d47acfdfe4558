/** Node only: a persona, or its empathy map, on one sheet. */
import type { TransferNote } from '../../domain/bundle.ts'
import { bundledArt } from '../picture/art/art-files.ts'
import type { LayoutOptions } from '../picture/layout/map-layout.ts'
import { charactersNote } from '../picture/missing-characters.ts'
import { typesetScenes } from '../picture/pdf/typeset-scenes.ts'
import { layoutEmpathy } from '../picture/persona/empathy-layout.ts'
import type { PersonaSource } from '../picture/persona/persona-page.ts'
import { layoutProfile } from '../picture/persona/profile-layout.ts'
import { writePng } from '../picture/png/write-png.ts'
import { prepareImages, shownImages } from '../picture/prepare-images.ts'
import { embeddedFonts } from '../picture/svg/embedded-fonts.ts'
import { writeSvg } from '../picture/svg/write-svg.ts'
import { covers, measureText } from '../picture/text/font-files.ts'
import type { ExportedFile } from './export-file.ts'
import type { ExportOptions } from './exporter.ts'
import { noteIf } from './note.ts'

export const PERSONA_SHEETS = ['profile', 'empathy'] as const
export type PersonaSheet = (typeof PERSONA_SHEETS)[number]
export const PERSONA_FORMATS = ['pdf', 'svg', 'png'] as const
export type PersonaFormat = (typeof PERSONA_FORMATS)[number]

export type PersonaExport = {
  readonly source: PersonaSource
  readonly sheet: PersonaSheet
  readonly format: PersonaFormat
  readonly options?: Pick<ExportOptions, 'language' | 'theme' | 'orientation' | 'width' | 'now'>
}

/** Sides of an A4 sheet in points. */
const LONG = 841.89
const SHORT = 595.28
const PNG_WIDTH = 2_400

export async function exportPersona({ source, sheet, format, options = {} }: PersonaExport): Promise<ExportedFile> {
  const [width, height] = options.orientation === 'portrait' ? [SHORT, LONG] : [LONG, SHORT]
  const layout: LayoutOptions = {
    measure: measureText,
    theme: options.theme ?? 'light',
    ...(options.language === undefined ? {} : { language: options.language }),
  }
  const scene = (sheet === 'profile' ? layoutProfile : layoutEmpathy)(source, layout, width / height)
  const { files, unreadable } = await prepareImages(source.files, shownImages(scene.nodes))
  const set = typesetScenes([{ scene, width, height }], { art: bundledArt, files, covers }, options.now ?? null)
  const notes: TransferNote[] = [
    ...noteIf('lost', 'to-image-unreadable', unreadable),
    ...(format === 'svg' ? [] : charactersNote(set.missing)),
  ]
  switch (format) {
    case 'svg': {
      const svg = writeSvg(scene, { art: bundledArt, files, target: 'browser', css: await embeddedFonts(scene) })
      return { format, extension: '.svg', mime: 'image/svg+xml', bytes: new TextEncoder().encode(svg), notes }
    }
    case 'png': {
      const { bytes } = writePng(scene, { art: bundledArt, files, width: options.width ?? PNG_WIDTH })
      return { format, extension: '.png', mime: 'image/png', bytes, notes }
    }
    case 'pdf': {
      const { typstTypesetter } = await import('../picture/pdf/typst-typesetter.ts')
      return { format, extension: '.pdf', mime: 'application/pdf', bytes: typstTypesetter(set.document), notes }
    }
    default:
      return format satisfies never
  }
}
