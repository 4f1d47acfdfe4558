/** Pixels a CSS pixel, so that it is sharp in a presentation; and how many a side has at most in every browser. */
const SCALE = 2
const MOST = 16_000

/** Paints an SVG picture into pixels. Throws where the browser refuses, such as for want of memory. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(SCALE, MOST / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    const context = canvas.getContext('2d')
    context?.scale(scale, scale)
    context?.drawImage(image, 0, 0)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!png) throw new Error('the browser made no picture')
    return png
  } finally {
    URL.revokeObjectURL(address)
  }
}
