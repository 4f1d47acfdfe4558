/** Node only: pictures as files, with what was lost on the way. The heavy parts are loaded when the first one is made. */
import type { PortableFile, TransferNote } from '../../domain/bundle.ts'
import type { Exported } from '../export/exporter.ts'
import { noteIf } from '../export/note.ts'
import { bundledArt } from './art/art-files.ts'
import { charactersNote } from './missing-characters.ts'
import { type ScenePage, typesetScenes } from './pdf/typeset-scenes.ts'
import { MOST_MEGAPIXELS, writePng } from './png/write-png.ts'
import { prepareImages, shownImages } from './prepare-images.ts'
import type { Scene } from './scene/scene.ts'
import { embeddedFonts } from './svg/embedded-fonts.ts'
import { writeSvg } from './svg/write-svg.ts'
import { covers } from './text/font-files.ts'

type Files = readonly PortableFile[]

export async function svgFile(scene: Scene, all: Files): Promise<Exported> {
  const { files, notes } = await shownFiles([scene], all)
  const svg = writeSvg(scene, { art: bundledArt, files, target: 'browser', css: await embeddedFonts(scene.nodes) })
  return { bytes: new TextEncoder().encode(svg), notes }
}

/** @param asked pixels; a picture beyond what can be rasterised is made as wide as it may be */
export async function pngFile(scene: Scene, all: Files, asked: number): Promise<Exported> {
  const { files, notes } = await shownFiles([scene], all)
  const { bytes, width } = writePng(scene, { art: bundledArt, files, width: asked })
  const values = { megapixels: MOST_MEGAPIXELS, width, asked }
  const smaller: TransferNote[] = width < asked ? [{ severity: 'changed', reason: 'to-picture-smaller', values }] : []
  const page = { scene, width: scene.width, height: scene.height }
  const { missing } = typesetScenes([page], { art: bundledArt, files: [], covers }, null)
  return { bytes, notes: [...smaller, ...notes, ...charactersNote(missing)] }
}

/** @param now milliseconds since 1970: when the file is made; undefined: it doesn't say */
export async function pdfFile(pages: readonly ScenePage[], all: Files, now: number | undefined): Promise<Exported> {
  const { files, notes } = await shownFiles(
    pages.map(({ scene }) => scene),
    all,
  )
  const { document, missing } = typesetScenes(pages, { art: bundledArt, files, covers }, now ?? null)
  const { typstTypesetter } = await import('./pdf/typst-typesetter.ts')
  return { bytes: typstTypesetter(document), notes: [...notes, ...charactersNote(missing)] }
}

async function shownFiles(scenes: readonly Scene[], all: Files) {
  const shown = new Set(scenes.flatMap(({ nodes }) => [...shownImages(nodes)]))
  const { files, unreadable } = await prepareImages(all, shown)
  return { files, notes: noteIf('lost', 'to-image-unreadable', unreadable) }
}
