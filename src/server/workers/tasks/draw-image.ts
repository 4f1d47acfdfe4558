import sharp, { type Metadata, type Sharp } from 'sharp'
import { ok, type Refusal, type Result, refuse } from '../../../domain/result.ts'

export type ImageInput = { readonly bytes: Uint8Array }
export type DrawnImage = {
  readonly bytes: Uint8Array
  readonly mime: 'image/jpeg' | 'image/png'
  /** In pixels. */
  readonly width: number
  readonly height: number
}
export type ImageOutput = Result<DrawnImage, Refusal<'not-an-image' | 'too-many-pixels'>>

const FORMATS = ['jpeg', 'png', 'webp', 'heif', 'gif', 'svg'] as const
const MEGAPIXELS = 50
/** Enough for a picture that is a hand wide on an A0 poster. */
const LONGEST_EDGE = 2560
/** An SVG has no pixels of its own; this is what its longer edge gets. */
const SVG_EDGE = 1024
const SVG_DPI = { normal: 72, most: 2400 }
/** Above this, a picture without transparency is kept as a photograph. */
const LARGE_PNG_BYTES = 1024 * 1024

/**
 * An image drawn anew, so that only what can be seen survives: no metadata, no script, no trailing bytes. Photographs
 * become JPEG and the rest PNG, since every format that maps are exported to can hold those two.
 */
export async function drawImage({ bytes }: ImageInput): Promise<ImageOutput> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!metadata || !isKnown(metadata)) return refuse('not-an-image')
  const { width, height } = metadata
  if (width * height > MEGAPIXELS * 1e6)
    return refuse('too-many-pixels', undefined, { width, height, megapixels: MEGAPIXELS })
  try {
    return ok(await encoded(decoded(bytes, metadata), metadata))
  } catch {
    // libvips could not read it to the end: cut off, or only dressed as an image.
    return refuse('not-an-image')
  }
}

function isKnown({ format, width, height }: Metadata): boolean {
  return (FORMATS as readonly string[]).includes(format) && width > 0 && height > 0
}

function decoded(bytes: Uint8Array, { format, width, height }: Metadata): Sharp {
  const density = Math.min(SVG_DPI.most, (SVG_DPI.normal * SVG_EDGE) / Math.max(width, height))
  return sharp(bytes, {
    limitInputPixels: MEGAPIXELS * 1e6,
    failOn: 'error',
    sequentialRead: true,
    ...(format === 'svg' && density > SVG_DPI.normal ? { density } : {}),
  })
    .autoOrient()
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
}

async function encoded(image: Sharp, { format, hasAlpha }: Metadata): Promise<DrawnImage> {
  const isPhoto = !hasAlpha && format !== 'svg' && format !== 'png' && format !== 'gif'
  if (!isPhoto) {
    const png = await image.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    if (hasAlpha || format === 'svg' || png.data.length <= LARGE_PNG_BYTES) return drawn(png, 'image/png')
  }
  return drawn(await image.jpeg({ quality: 85, mozjpeg: true }).toBuffer({ resolveWithObject: true }), 'image/jpeg')
}

function drawn(
  { data, info }: { data: Buffer; info: { width: number; height: number } },
  mime: DrawnImage['mime'],
): DrawnImage {
  return { bytes: new Uint8Array(data), mime, width: info.width, height: info.height }
}
