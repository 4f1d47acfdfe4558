import { QueryClient } from '@tanstack/react-query'
import { ApiProblem, isPassing } from './client.ts'

/** Refusals stay refusals however often one asks; only a server that doesn't answer, or can't at the moment, is asked again. */
const TRIES = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < TRIES && (isPassing(error) || !(error instanceof ApiProblem)),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
