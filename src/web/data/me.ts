import { queryOptions, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import type { Me } from '../../server/contract/me.ts'
import { documentAt } from '../app/paths.ts'
import { ApiProblem, answer, api } from './client.ts'
import { guestDocumentId } from './guest-page.ts'
import { presentWorkspace, standIn } from './present-workspace.ts'
import { useMutation } from './use-mutation.ts'

export type { Me }

export const meQuery = queryOptions({
  queryKey: ['me'],
  /** Null: nobody is signed in; or somebody is, and belongs to no workspace. */
  queryFn: async ({ client }): Promise<Me | 'no-workspace' | null> => {
    const known = client.getQueryData<Me | 'no-workspace' | null>(['me'])
    const isInside = known !== undefined && known !== null && known !== 'no-workspace'
    try {
      if (guestDocumentId !== null) return await guestOf(guestDocumentId)
      return await (isInside ? answer(api.me.$get()) : arrive())
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.problem.status === 401) return null
      // What is open stays on the screen of whoever was removed, and says so; see `useIsRemoved`.
      if (!isInside && error.problem.reason === 'no-workspace') return 'no-workspace'
      throw error
    }
  },
  staleTime: 60_000,
})

/** Null: the link by which they came lets them in no longer. */
async function guestOf(id: string): Promise<Me | null> {
  try {
    return await answer(api.documents[':id'].guest.$get({ param: { id } }))
  } catch (error) {
    if (error instanceof ApiProblem && [401, 403, 404].includes(error.problem.status)) return null
    throw error
  }
}

/** Who has just come to the page, in the workspace of the document that its address names, or else where they were. */
async function arrive(): Promise<Me> {
  const me = await inPlace(await meWhereIWas())
  standIn(me.workspace.id)
  return me
}

async function inPlace(me: Me): Promise<Me> {
  const documentId = documentAt(location.pathname)
  if (documentId === null || me.workspaces.length < 2) return me
  const home = await workspaceOf(documentId)
  return home === null || home === me.workspace.id ? me : enterWorkspace(home)
}

async function meWhereIWas(): Promise<Me> {
  try {
    return await answer(api.me.$get())
  } catch (error) {
    if (!isReason(error, 'not-member') || presentWorkspace() === null) throw error
    standIn(null)
    return answer(api.me.$get())
  }
}

/** Null for what one can't see; its screen says so. */
async function workspaceOf(documentId: string): Promise<string | null> {
  try {
    return (await answer(api.documents[':id'].workspace.$get({ param: { id: documentId } }))).workspaceId
  } catch (error) {
    if (isReason(error, 'not-found', 'second-factor-needed')) return null
    throw error
  }
}

/** From here on the person works there, and so do the pages that they open from now on. */
export async function enterWorkspace(id: string): Promise<Me> {
  return answer(api.workspaces[':id'].enter.$post({ param: { id } }))
}

function isReason(error: unknown, ...reasons: readonly string[]): boolean {
  return error instanceof ApiProblem && reasons.includes(error.problem.reason)
}

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

/** True once the person has lost their place in the workspace that is on the screen. */
export function useIsRemoved(): boolean {
  return isReason(useQuery(meQuery).error, 'not-member', 'no-workspace')
}

/** Whether the person may change things here; readers see the same screens without the means to edit. */
export function useMayEdit(): boolean {
  const { role } = useMe()
  const isRemoved = useIsRemoved()
  return role !== 'viewer' && role !== 'commenter' && !isRemoved
}

/** Whether the person takes care of the workspace and of who belongs to it. */
export function useMayManage(): boolean {
  const { role } = useMe()
  return role === 'owner' || role === 'admin'
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
    onSuccess: async (answered) => {
      // The address may name a document of another workspace than the one where the person worked last.
      if (!('ticket' in answered)) queries.setQueryData(meQuery.queryKey, await arrive())
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

/**
 * The page is begun anew afterwards: nothing of the person's documents stays in its memory.
 * @param next where it begins anew; without it at the first screen
 */
export function useSignOut(next: () => void = () => location.assign('/')) {
  return useMutation({
    mutationFn: () => answer(api.session.$delete()),
    onSuccess: () => {
      standIn(null)
      next()
    },
  })
}

/** The page is begun anew afterwards, and the link asks for a name again. */
export function useLeaveAsGuest() {
  return useMutation({
    mutationFn: () => answer(api.documents[':id'].guest.$delete({ param: { id: guestDocumentId ?? '' } })),
    onSuccess: () => location.reload(),
  })
}
