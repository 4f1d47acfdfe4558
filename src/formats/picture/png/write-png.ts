/** Node only: a scene as a PNG, rasterised by resvg with the bundled fonts alone. */
import { createRequire } from 'node:module'
import type { PortableFile } from '../../../domain/bundle.ts'
import type { Art } from '../art/art.ts'
import type { Scene } from '../scene/scene.ts'
import { visitNodes } from '../scene/visit.ts'
import { writeSvg } from '../svg/write-svg.ts'
import { type Face, faceKey, faceOf } from '../text/families.ts'
import { fontFile } from '../text/font-files.ts'

type ResvgModule = typeof import('@resvg/resvg-js')

const require = createRequire(import.meta.url)

/** Most that is rasterised: resvg holds every pixel several times. */
export const MOST_MEGAPIXELS = 36

export type PngOptions = {
  readonly art: Art
  readonly files: readonly PortableFile[]
  /** In pixels. */
  readonly width: number
}

export type WrittenPng = { readonly bytes: Uint8Array; readonly width: number }

/** The picture as wide as asked, or as wide as the limit of megapixels lets it be. */
export function writePng(scene: Scene, { art, files, width }: PngOptions): WrittenPng {
  const { Resvg } = require('@resvg/resvg-js') as ResvgModule
  const fitting = Math.floor(Math.sqrt((MOST_MEGAPIXELS * 1e6 * scene.width) / scene.height))
  const shown = Math.max(1, Math.min(width, fitting))
  const svg = writeSvg(scene, { art, files, target: 'raster' })
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: shown },
    font: {
      loadSystemFonts: false,
      fontFiles: facesOf(scene).map(fontFile),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    logLevel: 'off',
  })
  return { bytes: image.render().asPng(), width: shown }
}

/** The cuts that a scene's text is set in: no other font is read. */
export function facesOf(scene: Scene): Face[] {
  const faces = new Map<string, Face>([['Inter/400', { family: 'Inter', weight: 400, italic: false }]])
  visitNodes(scene.nodes, (node) => {
    if (node.kind !== 'text') return
    for (const { family, weight, italic } of node.block.lines.flatMap(({ runs }) => runs)) {
      const face = faceOf(family, weight, italic)
      faces.set(faceKey(face), face)
    }
  })
  return [...faces.values()]
}
