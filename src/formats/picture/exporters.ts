/** Node only: maps as pictures. The heavy parts are loaded when the first picture is made. */
import type { TransferNote } from '../../domain/bundle.ts'
import type { Exporter, ExportOptions } from '../export/exporter.ts'
import { noteIf } from '../export/note.ts'
import { cardsOf, hiddenNote } from '../reading/losses.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'
import { bundledArt } from './art/art-files.ts'
import { type LayoutOptions, layoutReading } from './layout/map-layout.ts'
import { charactersNote } from './missing-characters.ts'
import { poster } from './pdf/poster.ts'
import { type ScenePage, typesetScenes } from './pdf/typeset-scenes.ts'
import { MOST_MEGAPIXELS, writePng } from './png/write-png.ts'
import { prepareImages, shownImages } from './prepare-images.ts'
import type { Scene } from './scene/scene.ts'
import { visitNodes } from './scene/visit.ts'
import { embeddedFonts } from './svg/embedded-fonts.ts'
import { writeSvg } from './svg/write-svg.ts'
import { covers, measureText } from './text/font-files.ts'

/** Smaller text than this can't be read at arm's length, in points. */
const READABLE_POINTS = 6
/** How many pixels of a PNG one pixel of the picture takes, unless a width is asked for … */
const PNG_SCALE = 2
/** … and the size beyond which it is less. */
const USUAL_PIXELS = 16_000_000

export const svgExporter: Exporter = {
  name: 'svg',
  extension: '.svg',
  mime: 'image/svg+xml',
  async write(bundle, options) {
    const reading = readMap(bundle, options.language)
    const scene = sceneOf(reading, options)
    const { files, unreadable } = await prepareImages(bundle.files, shownImages(scene.nodes))
    const svg = writeSvg(scene, { art: bundledArt, files, target: 'browser', css: await embeddedFonts(scene) })
    return { bytes: new TextEncoder().encode(svg), notes: pictureNotes(reading, unreadable, [scene]) }
  },
}

export const pngExporter: Exporter = {
  name: 'png',
  extension: '.png',
  mime: 'image/png',
  async write(bundle, options) {
    const reading = readMap(bundle, options.language)
    const scene = sceneOf(reading, options)
    const { files, unreadable } = await prepareImages(bundle.files, shownImages(scene.nodes))
    const asked = options.width ?? usualWidth(scene)
    const { bytes, width } = writePng(scene, { art: bundledArt, files, width: asked })
    const values = { megapixels: MOST_MEGAPIXELS, width, asked }
    const notes: TransferNote[] = width < asked ? [{ severity: 'changed', reason: 'to-picture-smaller', values }] : []
    return { bytes, notes: [...notes, ...pictureNotes(reading, unreadable, [scene]), ...missingNote(scene)] }
  },
}

export const pdfExporter: Exporter = {
  name: 'pdf',
  extension: '.pdf',
  mime: 'application/pdf',
  async write(bundle, options) {
    const reading = readMap(bundle, options.language)
    const { pages, bodySize } = poster(reading, {
      ...layoutOptions(options),
      paper: options.paper ?? 'a1',
      pages: options.pages ?? 'one',
      ...orientationOf(options),
    })
    const shown = new Set(pages.flatMap(({ scene }) => [...shownImages(scene.nodes)]))
    const { files, unreadable } = await prepareImages(bundle.files, shown)
    const { document, missing } = typesetScenes(pages, { art: bundledArt, files, covers }, options.now ?? null)
    const [{ typstTypesetter }, { tagRowHeaders }] = await Promise.all([
      import('./pdf/typst-typesetter.ts'),
      import('./pdf/tag-row-headers.ts'),
    ])
    const bytes = await tagRowHeaders(typstTypesetter(document))
    const points = Math.round(bodySize * 10) / 10
    const small: TransferNote[] =
      points < READABLE_POINTS ? [{ severity: 'info', reason: 'to-small-text', values: { points } }] : []
    return {
      bytes,
      notes: [
        ...small,
        ...pictureNotes(
          reading,
          unreadable,
          pages.map(({ scene }) => scene),
        ),
        ...charactersNote(missing),
      ],
    }
  },
}

function usualWidth({ width, height }: Scene): number {
  return Math.round(width * Math.min(PNG_SCALE, Math.sqrt(USUAL_PIXELS / (width * height))))
}

function layoutOptions({ theme, now }: ExportOptions): LayoutOptions {
  return { measure: measureText, theme: theme ?? 'light', ...(now === undefined ? {} : { now }) }
}

function orientationOf({ orientation }: ExportOptions) {
  return orientation === undefined ? {} : { orientation }
}

/** On paper's proportions where a paper is asked for, else as wide as reads well. */
function sceneOf(reading: MapReading, options: ExportOptions): Scene {
  const layout = layoutOptions(options)
  if (options.paper === undefined) return layoutReading(reading, layout)
  const { pages } = poster(reading, { ...layout, paper: options.paper, pages: 'one', ...orientationOf(options) })
  return (pages[0] as ScenePage).scene
}

function pictureNotes(reading: MapReading, unreadable: number, scenes: readonly Scene[]): TransferNote[] {
  const unnamed = cardsOf(reading).filter(({ image, card }) => image !== null && card.alt.trim() === '')
  return [
    ...noteIf('lost', 'to-text-cut', cutTexts(scenes)),
    ...hiddenNote(reading),
    ...noteIf('info', 'to-alt-missing', unnamed.length),
    ...noteIf('lost', 'to-image-unreadable', unreadable),
  ]
}

/** Names and texts of the scope that are longer than a picture has room for. */
function cutTexts(scenes: readonly Scene[]): number {
  const cut = new Set<string>()
  for (const { nodes } of scenes) {
    visitNodes(nodes, (node) => {
      if (node.kind === 'text' && node.block.cut && node.role !== 'decoration')
        cut.add(JSON.stringify(node.block.lines[0]?.runs))
    })
  }
  return cut.size
}

function missingNote(scene: Scene): TransferNote[] {
  const { missing } = typesetScenes(
    [{ scene, width: scene.width, height: scene.height }],
    { art: bundledArt, files: [], covers },
    null,
  )
  return charactersNote(missing)
}
