import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditAction, AuditEntryAnswer } from '../../server/contract/audit.ts'
import { saveFile } from '../app/save-file.ts'
import { answer, answerFile, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

export type { AuditAction }
export type AuditEntry = AuditEntryAnswer

/** What of the log is wanted; null: everything. */
export type AuditFilter = {
  readonly action: AuditAction | null
  /** Id of who did it. */
  readonly actor: string | null
  /** The first and the last day, as YYYY-MM-DD in the reader's own time. */
  readonly from: string | null
  readonly to: string | null
}

function queryOf({ action, actor, from, to }: AuditFilter) {
  return {
    ...(action === null ? {} : { action }),
    ...(actor === null ? {} : { actor }),
    ...(from === null ? {} : { since: String(startOf(from, 0)) }),
    ...(to === null ? {} : { until: String(startOf(to, 1)) }),
  }
}

/** When a day begins here, so many days later; some days have 23 or 25 hours. */
function startOf(day: string, later: number): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Math.max(0, new Date(year, month - 1, date + later).getTime())
}

/** The newest first, page by page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }: { pageParam: number | null }) =>
      answer(
        api.audit.$get({ query: { ...queryOf(filter), ...(pageParam === null ? {} : { before: String(pageParam) }) } }),
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    // Things happen while one looks elsewhere.
    staleTime: 0,
  })

export const useDownloadAudit = () =>
  useMutation({
    mutationFn: async (filter: AuditFilter) => {
      const file = await answerFile(api.audit.export.$get({ query: queryOf(filter) }))
      saveFile(file, `polku-audit-${new Date().toISOString().slice(0, 10)}.csv`)
    },
  })
