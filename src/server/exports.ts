import { type Refusal, type Result, refuse } from '../domain/result.ts'
import type { ExportedFile } from '../formats/export/export-file.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import * as contract from './contract/exports.ts'
import { bundleOf } from './exports/bundle-of.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'
import { plainNote } from './transfer-note.ts'

type Asked = {
  readonly record: DocumentRecord
  readonly format: string
  readonly options: Record<string, unknown>
  readonly signal: AbortSignal
}

export function exportRoutes(implement: Implement, services: Services): void {
  implement(contract.exportDocument, async (c, { document: record }) => {
    const { format } = c.req.valid('param')
    const written = await exported(services, {
      record,
      format,
      options: c.req.valid('query'),
      signal: c.req.raw.signal,
    })
    if (!written.ok) return problem(c, written.refusal)
    const { bytes, mime, extension, notes } = written.value
    const untitled = translatorFor(c.get('language'))(record.kind === 'persona' ? 'persona.untitled' : 'map.untitled')
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mime,
      'content-disposition': disposition(record.title || untitled, extension),
      'polku-lost': String(notes.filter(({ severity }) => severity !== 'info').length),
      'cache-control': 'private, no-cache',
    })
  })

  implement(contract.reportExport, async (c, { document: record }) => {
    const { format } = c.req.valid('param')
    const written = await exported(services, {
      record,
      format,
      options: c.req.valid('query'),
      signal: c.req.raw.signal,
    })
    if (!written.ok) return problem(c, written.refusal)
    const { mime, bytes, notes } = written.value
    return c.json({ format: written.value.format, mime, size: bytes.length, notes: notes.map(plainNote) }, 200)
  })
}

async function exported(
  services: Services,
  { record, format, options, signal }: Asked,
): Promise<Result<ExportedFile, Refusal>> {
  if (record.kind === 'library') return refuse('not-exportable')
  const bundle = await bundleOf(services, record)
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const work = await services.workers.run(
    'write-file',
    { bundle, format, options: { ...given, now: services.now() } },
    { signal },
  )
  return work.ok ? work.value : work
}

/** The title as a file's name: without what file systems refuse, and once more in plain ASCII for old clients (RFC 6266). */
function disposition(title: string, extension: string): string {
  const name =
    title
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'polku'
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .trim() || 'polku'
  const encoded = encodeURIComponent(`${name.toWellFormed()}${extension}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}${extension}"; filename*=UTF-8''${encoded}`
}
