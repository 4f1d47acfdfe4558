/** Node only: a small picture made on the spot, so that tests and benchmarks need no file. */
import { crc32, deflateSync } from 'node:zlib'

/** A PNG of a hill under a sky with a sun. */
export function samplePhoto(width: number, height: number, sky: readonly [number, number, number]): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      rows.set(pixel(x / width, y / height, sky, width / height), y * (width * 3 + 1) + 1 + 3 * x)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function pixel(x: number, y: number, sky: readonly [number, number, number], aspect: number): number[] {
  const sun = Math.hypot((x - 0.72) * aspect, y - 0.32) < 0.13
  const far = y > 0.62 + 0.12 * Math.sin(x * 5)
  const near = y > 0.75 + 0.1 * Math.sin(2 + x * 4)
  if (near) return [62, 124, 89]
  if (far) return [110, 163, 128]
  if (sun) return [255, 221, 128]
  return sky.map((channel) => Math.round(channel + (255 - channel) * y * 0.7))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
