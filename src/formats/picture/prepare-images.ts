/** Node only: a map's images as every writer of pictures can take them. */
import type { PortableFile } from '../../domain/bundle.ts'
import type { SceneNode } from './scene/scene.ts'
import { visitNodes } from './scene/visit.ts'

/** Longest side in pixels: twice what an image gets on the largest poster's card at 150 dots an inch. */
const LONGEST_SIDE = 1600
/** Images no larger than this stay as they are. */
const SMALL_BYTES = 300_000
const JPEG_QUALITY = 84
/** A file that unfolds to more than this is refused. */
const MOST_PIXELS = 60_000_000

export type PreparedImages = { readonly files: readonly PortableFile[]; readonly unreadable: number }

/** PNG or JPEG of a sensible size for each image that is shown; what can't be read is counted and left out. */
export async function prepareImages(
  files: readonly PortableFile[],
  shown: ReadonlySet<string>,
): Promise<PreparedImages> {
  const wanted = files.filter(({ id }) => shown.has(id))
  if (wanted.length === 0) return { files: [], unreadable: 0 }
  const { default: sharp } = await import('sharp')
  const prepared: PortableFile[] = []
  let unreadable = 0
  for (const file of wanted) {
    try {
      const image = sharp(Buffer.from(file.base64, 'base64'), {
        limitInputPixels: MOST_PIXELS,
        failOn: 'error',
      }).rotate()
      const { format, width = 0, height = 0, hasAlpha } = await image.metadata()
      const known = (format === 'png' && file.mime === 'image/png') || (format === 'jpeg' && file.mime === 'image/jpeg')
      const small = file.base64.length < SMALL_BYTES && Math.max(width, height) <= LONGEST_SIDE
      if (known && small) {
        await image.stats()
        prepared.push(file)
        continue
      }
      const fitted = image.resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      const bytes = await (hasAlpha ? fitted.png() : fitted.jpeg({ quality: JPEG_QUALITY })).toBuffer()
      prepared.push({ id: file.id, mime: hasAlpha ? 'image/png' : 'image/jpeg', base64: bytes.toString('base64') })
    } catch {
      unreadable++
    }
  }
  return { files: prepared, unreadable }
}

/** The files that a scene shows. */
export function shownImages(nodes: readonly SceneNode[]): Set<string> {
  const ids = new Set<string>()
  visitNodes(nodes, (node) => {
    if (node.kind === 'image') ids.add(node.fileId)
  })
  return ids
}
