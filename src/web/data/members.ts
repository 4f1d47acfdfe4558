import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import type { MemberAnswer } from '../../server/contract/members.ts'
import { answer, api } from './client.ts'
import { meQuery } from './me.ts'

export type GivenRole = Exclude<MemberAnswer['role'], 'owner'>
/** From the least to the most; owning is no role that is given. */
export const GIVEN_ROLES: readonly GivenRole[] = ['viewer', 'commenter', 'editor', 'admin']

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async () => (await answer(api.members.$get())).items,
})

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async () => (await answer(api.invitations.$get())).items,
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await answer(api.me.sessions.$get())).items,
})

/** A change after which lists of people are asked for anew. */
function useChange<Value, Input>(work: (input: Input) => Promise<Value>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSettled: () =>
      Promise.all(
        [membersQuery, invitationsQuery, sessionsQuery, meQuery].map(({ queryKey }) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

export const useChangeRole = () =>
  useChange(({ id, role }: { id: string; role: GivenRole }) =>
    answer(api.members[':id'].$patch({ param: { id }, json: { role } })),
  )
export const useRemoveMember = () => useChange((id: string) => answer(api.members[':id'].$delete({ param: { id } })))

type Invite = InferRequestType<typeof api.invitations.$post>['json']
export const useInvite = () => useChange((json: Invite) => answer(api.invitations.$post({ json })))
export const useWithdraw = () => useChange((id: string) => answer(api.invitations[':id'].$delete({ param: { id } })))

export const useEndSession = () => useChange((id: string) => answer(api.me.sessions[':id'].$delete({ param: { id } })))
export const useEndOtherSessions = () => useChange(() => answer(api.me.sessions.$delete()))

/** Another workspace begins with a fresh page: nothing of the one before stays in its memory. */
const toHome = () => location.assign('/')
export const useEnterWorkspace = () =>
  useMutation({
    mutationFn: (id: string) => answer(api.workspaces[':id'].enter.$post({ param: { id } })),
    onSuccess: toHome,
  })
export const useMakeWorkspace = () =>
  useMutation({ mutationFn: () => answer(api.workspaces.$post({ json: {} })), onSuccess: toHome })
export const useLeaveWorkspace = () =>
  useMutation({ mutationFn: () => answer(api.workspace.leave.$post()), onSuccess: toHome })

export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: () => answer(api.invitations.read.$post({ json: { secret } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
export const useAcceptInvitation = () =>
  useMutation({
    mutationFn: (secret: string) => answer(api.invitations.accept.$post({ json: { secret } })),
    onSuccess: toHome,
  })
type Join = InferRequestType<typeof api.invitations.join.$post>['json']
export const useJoin = () =>
  useMutation({ mutationFn: (json: Join) => answer(api.invitations.join.$post({ json })), onSuccess: toHome })
