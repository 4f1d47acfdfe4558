import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './client.ts'

/** Refusals stay refusals however often one asks; only a server that doesn't answer is asked again. */
const TRIES = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < TRIES && !(error instanceof ApiProblem && error.problem.status >= 400),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
