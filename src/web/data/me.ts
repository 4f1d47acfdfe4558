import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import type { Me } from '../../server/contract/me.ts'
import { ApiProblem, answer, api } from './client.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  /** Null: nobody is signed in; or somebody is, and belongs to no workspace. */
  queryFn: async (): Promise<Me | 'no-workspace' | null> => {
    try {
      return await answer(api.me.$get())
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.problem.reason === 'no-workspace') return 'no-workspace'
      if (error.problem.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
})

/** Who is signed in; null: nobody who belongs to a workspace. */
export function useMaybeMe(): Me | null {
  const { data } = useSuspenseQuery(meQuery)
  return data === 'no-workspace' ? null : data
}

/** False for somebody who is signed in and belongs to no workspace. */
export function useBelongs(): boolean {
  return useSuspenseQuery(meQuery).data !== 'no-workspace'
}

/** Who is signed in, on screens that are only shown to somebody who is. */
export function useMe(): Me {
  const me = useMaybeMe()
  if (!me) throw new Error('nobody is signed in')
  return me
}

/** Whether the person may change things here; readers see the same screens without the means to edit. */
export function useMayEdit(): boolean {
  const { role } = useMe()
  return role !== 'viewer' && role !== 'commenter'
}

type Patch = InferRequestType<typeof api.me.$patch>['json']
type Credentials = InferRequestType<typeof api.me.credentials.$put>['json']
type SignIn = InferRequestType<typeof api.session.$post>['json']

export function usePatchMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: Patch) => answer(api.me.$patch({ json })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  })
}

export function useRenameWorkspace() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => answer(api.workspace.$patch({ json: { name } })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  })
}

export function useSetCredentials() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: Credentials) => answer(api.me.credentials.$put({ json })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  })
}

type SignInByCode = InferRequestType<typeof api.session.code.$post>['json']

/** What follows on every way in: the person is there, or belongs to no workspace, or is asked for a code as well. */
export function useWayIn<Input>(way: (input: Input) => Promise<Me | { ticket: string }>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: way,
    onSuccess: (answered) => {
      if (!('ticket' in answered)) queries.setQueryData(meQuery.queryKey, answered)
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.problem.reason === 'no-workspace') {
        queries.setQueryData(meQuery.queryKey, 'no-workspace')
      }
    },
  })
}

/** A ticket in the answer: the password is right, and the code of the second factor is asked for. */
export const useSignIn = () => useWayIn((json: SignIn) => answer<Me | { ticket: string }>(api.session.$post({ json })))

export const useSignInByCode = () => useWayIn((json: SignInByCode) => answer(api.session.code.$post({ json })))

/** The page is begun anew afterwards: nothing of the person's documents stays in its memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => answer(api.session.$delete()),
    onSuccess: () => location.assign('/'),
  })
}
