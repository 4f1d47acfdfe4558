import { ok, type Refusal, type Result } from '../../domain/result.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import { bundleOf } from '../exports/bundle-of.ts'
import type { Services } from '../services.ts'

/** How old a page may be that several readers are given; within it a map is drawn once, however many come. */
const FRESH_MS = 15_000
const PAGES = 50

type Page = { readonly drawnAt: number; readonly html: Promise<Result<string, Refusal>> }

export type SharedMaps = {
  /** The map as a page that needs nothing besides itself, at most a quarter of a minute old. */
  pageOf(record: DocumentRecord): Promise<Result<string, Refusal>>
}

/** Maps as light pages for readers without an account. */
export function sharedMaps(services: Services): SharedMaps {
  const pages = new Map<string, Page>()

  async function draw(record: DocumentRecord): Promise<Result<string, Refusal>> {
    const options = { now: services.now() }
    const bundle = await bundleOf(services, record)
    const written = await services.workers.run('write-file', { bundle, format: 'html', options })
    if (!written.ok) return written
    return written.value.ok ? ok(new TextDecoder().decode(written.value.value.bytes)) : written.value
  }

  return {
    pageOf(record) {
      const kept = pages.get(record.id)
      if (kept && services.now() - kept.drawnAt < FRESH_MS) return kept.html
      const html = draw(record)
      const page = { drawnAt: services.now(), html }
      // A map that could not be drawn is tried again for the next reader.
      const forget = () => void (pages.get(record.id) === page && pages.delete(record.id))
      html.then((drawn) => drawn.ok || forget(), forget)
      pages.delete(record.id)
      pages.set(record.id, page)
      const [oldest] = pages.keys()
      if (pages.size > PAGES && oldest !== undefined) pages.delete(oldest)
      return html
    },
  }
}
