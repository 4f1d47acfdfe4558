import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { AT_ONCE_MS } from './testing/at-once.ts'
import { serverForTests } from './testing/test-server.ts'
import { workOfThisThread } from './testing/work-of-this-thread.ts'

const { owner } = await serverForTests({ logsNothing: true })

type Uploaded = {
  status: number
  id: string
  mime: string
  width: number
  height: number
  url: string
  reason: string
  message: string
}

async function upload(bytes: Uint8Array | string, name = 'image'): Promise<Uploaded> {
  const form = new FormData()
  form.set('file', new File([bytes as never], name))
  const answer = await owner.fetch('/api/v1/files', { method: 'POST', body: form })
  return { ...((await answer.json()) as Uploaded), status: answer.status }
}

async function download(url: string): Promise<Buffer> {
  return Buffer.from(await (await owner.fetch(url)).arrayBuffer())
}

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 30, b: 60, alpha: channels === 4 ? 0.5 : 1 } } })

test('every kind of image becomes a JPEG or a PNG of the same size', async () => {
  const cases = [
    [await plain(40, 30).png().toBuffer(), 'image/png'],
    [await plain(40, 30).jpeg().toBuffer(), 'image/jpeg'],
    [await plain(40, 30).webp().toBuffer(), 'image/jpeg'],
    [await plain(40, 30, 4).webp().toBuffer(), 'image/png'],
    [await plain(40, 30).avif().toBuffer(), 'image/jpeg'],
    [await plain(40, 30).gif().toBuffer(), 'image/png'],
  ] as const
  for (const [bytes, mime] of cases) {
    const made = await upload(bytes)
    assert.deepEqual([made.status, made.mime, made.width, made.height], [201, mime, 40, 30])
  }
})

test('what can’t be seen does not survive: place, camera, comments, trailing bytes', async () => {
  const exif = { IFD0: { Copyright: 'secret-author', ImageDescription: 'secret-place' } }
  const photo = await plain(60, 40).withExif(exif).jpeg().toBuffer()
  assert.ok(photo.includes('secret-author'))
  const made = await upload(Buffer.concat([photo, Buffer.from('<script>secret-tail</script>')]))
  const kept = await download(made.url)
  assert.ok(!kept.includes('secret'))
  assert.equal((await sharp(kept).metadata()).exif, undefined)
})

test('a photo that lies on its side is put upright', async () => {
  const made = await upload(await plain(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer())
  assert.deepEqual([made.width, made.height], [40, 60])
})

test('a large photo is made as small as a poster needs it', async () => {
  const made = await upload(await plain(5000, 2500).jpeg().toBuffer())
  assert.deepEqual([made.width, made.height], [2560, 1280])
})

test('an SVG becomes a picture of itself; its scripts, links and styles can do nothing', async () => {
  const made =
    await upload(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
    width="400" height="200" onload="alert(1)"><script>alert(1)</script><foreignObject><body>hi</body></foreignObject>
    <image href="file:///etc/passwd" width="9" height="9"/><image xlink:href="http://127.0.0.1:9/x" width="9" height="9"/>
    <rect width="400" height="200" fill="#00f"/></svg>`)
  assert.deepEqual([made.status, made.mime], [201, 'image/png'])
  const kept = await download(made.url)
  assert.ok(!kept.includes('alert') && !kept.includes('passwd'))
  const { channels } = await sharp(kept).stats()
  assert.equal(Math.round(channels[2]?.mean ?? 0), 255)
})

test('an image is served so that it can be nothing but an image, and only once', async () => {
  const { url } = await upload(await plain(9, 9).png().toBuffer())
  const { headers } = await owner.fetch(url)
  assert.equal(headers.get('content-type'), 'image/png')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(headers.get('cache-control') ?? '', /private, max-age=31536000, immutable/)
  const etag = headers.get('etag') ?? ''
  assert.equal((await owner.fetch(url, { headers: { 'if-none-match': etag } })).status, 304)
})

test('what is no image, or only begins like one, is refused in words', async () => {
  const png = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
  const cases = [
    ['', 'empty-file'],
    ['hello', 'not-an-image'],
    ['%PDF-1.7', 'not-an-image'],
    ['<svg xmlns="http://www.w3.org/2000/svg"', 'not-an-image'],
    ['<html><svg xmlns="http://www.w3.org/2000/svg"/></html>', 'not-an-image'],
    [png.subarray(0, png.length / 2), 'not-an-image'],
    [Buffer.concat([png.subarray(0, 100), Buffer.alloc(5000, 7)]), 'not-an-image'],
  ] as const
  for (const [bytes, reason] of cases) {
    const answer = await upload(bytes)
    assert.deepEqual([answer.status, answer.reason], [422, reason], String(bytes).slice(0, 30))
    assert.ok(answer.message.length > 10)
  }
})

test('bombs are refused before they go off', async () => {
  const huge = await upload(pngHeader(60_000, 60_000))
  assert.deepEqual([huge.status, huge.reason], [422, 'too-many-pixels'])
  assert.match(huge.message, /60,000 × 60,000/)
  const svg = await upload('<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>')
  assert.equal(svg.reason, 'too-many-pixels')
  const nested = Array.from(
    { length: 12 },
    (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`,
  ).join('')
  const laughs = await upload(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><rect id="g0" width="1" height="1"/>${nested}</defs><use href="#g12"/></svg>`,
  )
  assert.ok([201, 422].includes(laughs.status), `${laughs.status} ${laughs.reason}`)
  const entities = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (c, i: number) => `<!ENTITY ${c} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]>`
  const xml = await upload(
    `${entities}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&j;</text></svg>`,
  )
  assert.ok([201, 422].includes(xml.status), `${xml.status} ${xml.reason}`)
})

test('an upload that is given up does not keep others waiting', async () => {
  const slow = '<feGaussianBlur stdDeviation="80"/><feTurbulence baseFrequency="0.9" numOctaves="9"/>'.repeat(60)
  const form = new FormData()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000"><filter id="f">${slow}</filter><rect width="3000" height="3000" filter="url(#f)"/></svg>`
  form.set('file', new File([svg], 'slow.svg'))
  const given = Array.from({ length: 4 }, () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 500)
    return owner.fetch('/api/v1/files', { method: 'POST', body: form, signal: controller.signal }).catch(() => null)
  })
  assert.deepEqual(await Promise.all(given), [null, null, null, null])
  const begun = performance.now()
  assert.equal((await upload(await plain(9, 9).png().toBuffer())).status, 201)
  assert.ok(performance.now() - begun < AT_ONCE_MS, `${performance.now() - begun} ms`)
})

test('more than 10 MB is refused', async () => {
  const answer = await upload(new Uint8Array(11 * 1024 * 1024))
  assert.deepEqual([answer.status, answer.reason], [413, 'too-large'])
})

test('images are drawn in another process, and others are answered', async () => {
  const grain = sharp({
    create: {
      width: 500,
      height: 500,
      channels: 3,
      background: '#abc',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
  // As much to draw as such a photo, and made in a tenth of the time.
  const photo = await grain.resize(5000, 5000, { kernel: 'nearest' }).jpeg({ quality: 30 }).toBuffer()
  const work = await workOfThisThread(async () => {
    const statuses = (await Promise.all([upload(photo), upload(photo)])).map(({ status }) => status)
    assert.deepEqual(statuses, [201, 201])
  })
  assert.ok(work < 500, `${work} ms`)
})

/** A PNG that says its size and holds nothing of it. */
function pngHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(8)
    out.writeUInt32BE(data.length, 0)
    out.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([out.subarray(0, 4), body, out.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
