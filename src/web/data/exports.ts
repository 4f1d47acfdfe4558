import { queryOptions } from '@tanstack/react-query'
import type { ExportOptions } from '../../formats/export/exporter.ts'
import { saveFile } from '../app/save-file.ts'
import { ApiProblem, answer, api, requestHeaders } from './client.ts'

export type ExportChoice = Pick<
  ExportOptions,
  'theme' | 'paper' | 'orientation' | 'pages' | 'sheet' | 'width' | 'language'
>

export const formatsQuery = queryOptions({
  queryKey: ['formats'],
  queryFn: () => answer(api.formats.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

function queryOf({ width, ...choice }: ExportChoice) {
  return { ...choice, ...(width === undefined ? {} : { width: String(width) }) }
}

export type ExportReport = Awaited<ReturnType<typeof report>>

/**
 * What the format could not carry, and how long it took to find out. The server makes the whole file for that, so the
 * file itself takes as long.
 */
async function report(id: string, format: string, choice: ExportChoice, signal: AbortSignal) {
  const began = performance.now()
  const request = { param: { id, format }, query: queryOf(choice) }
  const found = await answer(api.documents[':id'].export[':format'].report.$get(request, { init: { signal } }))
  return { ...found, tookMs: performance.now() - began }
}

/** The server stops looking when nobody waits for the report any more. */
export function exportReportQuery(id: string, format: string, choice: ExportChoice) {
  return queryOptions({
    queryKey: ['export-report', id, format, choice],
    queryFn: ({ signal }) => report(id, format, choice, signal),
    staleTime: 0,
    gcTime: 0,
  })
}

export type ExportRequest = {
  readonly id: string
  readonly format: string
  readonly choice: ExportChoice
  readonly fileName: string
}

export type Download = {
  /** Ends the request; the server then stops its work. */
  readonly signal: AbortSignal
  /** The file is made, and so many of its bytes have come. */
  readonly onBytes: (bytes: number) => void
}

/** Fetches the file and hands it to the browser to be kept. Throws an `ApiProblem` where it is refused. */
export async function downloadExport({ id, format, choice, fileName }: ExportRequest, { signal, onBytes }: Download) {
  const response = await fetch(
    api.documents[':id'].export[':format'].$url({ param: { id, format }, query: queryOf(choice) }),
    { headers: requestHeaders(), signal },
  )
  if (!response.ok) throw new ApiProblem(await response.json())
  saveFile(await received(response, onBytes), fileName)
}

async function received(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  onBytes(bytes)
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value)
    bytes += part.value.length
    onBytes(bytes)
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' })
}
