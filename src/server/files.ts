import { API_PATH } from './contract/api.ts'
import * as contract from './contract/files.ts'
import { UPLOAD_LIMIT } from './contract/files.ts'
import { isKnown } from './http/conditional.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'

const YEAR_S = 31_536_000
/** A photo takes well under a second; what takes longer was made to. */
const IMAGE_MS = 10_000

export function fileRoutes(implement: Implement, { storage, workers, context }: Services): void {
  implement(contract.uploadFile, async (c, { principal }) => {
    const { file } = c.req.valid('form')
    if (file.size === 0) return problem(c, 'empty-file')
    if (file.size > UPLOAD_LIMIT) {
      return problem(c, { reason: 'too-large', values: { megabytes: UPLOAD_LIMIT / 1024 / 1024 } })
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const work = await workers.run('draw-image', { bytes }, { signal: c.req.raw.signal, timeLimitMs: IMAGE_MS })
    const drawn = work.ok ? work.value : work
    if (!drawn.ok) return problem(c, drawn.refusal)
    const image = drawn.value
    const { id } = await storage.files.put({ id: context().newId(), workspaceId: principal.workspace.id, ...image })
    const { mime, width, height } = image
    return c.json({ id, mime, width, height, size: image.bytes.length, url: fileUrl(id) }, 201)
  })

  implement(contract.getFile, (c, { file }) => {
    const etag = `"${file.sha256}"`
    const headers = {
      'content-type': file.mime,
      etag,
      // Its bytes never change, but whether one may see them can: shared caches don't keep it.
      'cache-control': `private, max-age=${YEAR_S}, immutable`,
      'content-disposition': 'inline',
    }
    if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
    return c.body(new Uint8Array(file.bytes), 200, headers)
  })
}

function fileUrl(id: string): string {
  return `${API_PATH}/files/${id}`
}
