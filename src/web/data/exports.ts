import { queryOptions } from '@tanstack/react-query'
import type { ExportOptions } from '../../formats/export/exporter.ts'
import { ApiProblem, answer, api } from './client.ts'

export type ExportChoice = Pick<ExportOptions, 'theme' | 'paper' | 'pages' | 'width' | 'language'>

export const formatsQuery = queryOptions({
  queryKey: ['formats'],
  queryFn: () => answer(api.formats.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

function queryOf({ width, ...choice }: ExportChoice) {
  return { ...choice, ...(width === undefined ? {} : { width: String(width) }) }
}

/** What the format could not carry. */
export function exportReportQuery(id: string, format: string, choice: ExportChoice) {
  return queryOptions({
    queryKey: ['export-report', id, format, choice],
    queryFn: () =>
      answer(api.documents[':id'].export[':format'].report.$get({ param: { id, format }, query: queryOf(choice) })),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Fetches the file and hands it to the browser to be kept. Throws an `ApiProblem` where it is refused. */
export async function downloadExport(id: string, format: string, choice: ExportChoice, fileName: string) {
  const response = await fetch(
    api.documents[':id'].export[':format'].$url({ param: { id, format }, query: queryOf(choice) }),
    { headers: { 'accept-language': document.documentElement.lang } },
  )
  if (!response.ok) throw new ApiProblem(await response.json())
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has begun to read it by then; Safari needs the address a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
