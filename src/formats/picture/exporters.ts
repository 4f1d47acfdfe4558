/** Node only: maps and personas as pictures. */
import type { TransferNote } from '../../domain/bundle.ts'
import type { Exporter, ExportOptions } from '../export/exporter.ts'
import { noteIf } from '../export/note.ts'
import { cardsOf, hiddenNote } from '../reading/losses.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'
import { type LayoutOptions, layoutReading } from './layout/map-layout.ts'
import { poster } from './pdf/poster.ts'
import type { ScenePage } from './pdf/typeset-scenes.ts'
import { personaSheet } from './persona/persona-sheet.ts'
import { pdfFile, pngFile, svgFile } from './picture-files.ts'
import type { Scene } from './scene/scene.ts'
import { visitNodes } from './scene/visit.ts'
import { measureText } from './text/font-files.ts'

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
    const { bytes, notes } = await svgFile(scene, bundle.files)
    return { bytes, notes: [...pictureNotes(reading, [scene]), ...notes] }
  },
  async writePersona(bundle, options) {
    const { scene, notes: own } = personaSheet(bundle, options)
    const { bytes, notes } = await svgFile(scene, bundle.files)
    return { bytes, notes: [...own, ...notes] }
  },
}

export const pngExporter: Exporter = {
  name: 'png',
  extension: '.png',
  mime: 'image/png',
  async write(bundle, options) {
    const reading = readMap(bundle, options.language)
    const scene = sceneOf(reading, options)
    const { bytes, notes } = await pngFile(scene, bundle.files, options.width ?? usualWidth(scene))
    return { bytes, notes: [...pictureNotes(reading, [scene]), ...notes] }
  },
  async writePersona(bundle, options) {
    const { scene, notes: own } = personaSheet(bundle, options)
    const { bytes, notes } = await pngFile(scene, bundle.files, options.width ?? usualWidth(scene))
    return { bytes, notes: [...own, ...notes] }
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
    const scenes = pages.map(({ scene }) => scene)
    const { bytes, notes } = await pdfFile(pages, bundle.files, options.now)
    const { tagRowHeaders } = await import('./pdf/tag-row-headers.ts')
    return {
      bytes: await tagRowHeaders(bytes),
      notes: [...smallTextNote(bodySize), ...pictureNotes(reading, scenes), ...notes],
    }
  },
  async writePersona(bundle, options) {
    const { bodySize, notes: own, ...page } = personaSheet(bundle, options)
    const { bytes, notes } = await pdfFile([page], bundle.files, options.now)
    return { bytes, notes: [...smallTextNote(bodySize), ...own, ...notes] }
  },
}

/** @param bodySize of the text, in points */
function smallTextNote(bodySize: number): TransferNote[] {
  const points = Math.round(bodySize * 10) / 10
  return points < READABLE_POINTS ? [{ severity: 'info', reason: 'to-small-text', values: { points } }] : []
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

function pictureNotes(reading: MapReading, scenes: readonly Scene[]): TransferNote[] {
  const unnamed = cardsOf(reading).filter(({ image, card }) => image !== null && card.alt.trim() === '')
  return [
    ...noteIf('lost', 'to-text-cut', cutTexts(scenes)),
    ...hiddenNote(reading),
    ...noteIf('info', 'to-alt-missing', unnamed.length),
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
