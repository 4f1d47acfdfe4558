import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { MemberAnswer } from '../../server/contract/members.ts'
import { answer, api } from './client.ts'
import { enterWorkspace, type Me, meQuery } from './me.ts'
import { standIn } from './present-workspace.ts'
import { useMutation } from './use-mutation.ts'

export type Member = InferResponseType<typeof api.members.$get, 200>['items'][number]
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
export const useEraseMember = () =>
  useChange(({ id, confirm }: { id: string; confirm: string }) =>
    answer(api.members[':id'].erasure.$post({ param: { id }, json: { confirm } })),
  )
export const useRemoveMember = () => useChange((id: string) => answer(api.members[':id'].$delete({ param: { id } })))

type Invite = InferRequestType<typeof api.invitations.$post>['json']
export const useInvite = () => useChange((json: Invite) => answer(api.invitations.$post({ json })))
export const useWithdraw = () => useChange((id: string) => answer(api.invitations[':id'].$delete({ param: { id } })))

export const useEndSession = () => useChange((id: string) => answer(api.me.sessions[':id'].$delete({ param: { id } })))
export const useEndOtherSessions = () => useChange(() => answer(api.me.sessions.$delete()))

/** Another workspace begins with a fresh page: nothing of the one before stays in its memory. */
function beginIn(workspaceId: string | null): void {
  standIn(workspaceId)
  location.assign('/')
}
const beginAs = ({ workspace }: Me) => beginIn(workspace.id)
export const useEnterWorkspace = () => useMutation({ mutationFn: enterWorkspace, onSuccess: beginAs })
export const useMakeWorkspace = () =>
  useMutation({
    mutationFn: (name: string) => answer(api.workspaces.$post({ json: name === '' ? {} : { name } })),
    onSuccess: beginAs,
  })
export const useLeaveWorkspace = () =>
  useMutation({ mutationFn: () => answer(api.workspace.leave.$post()), onSuccess: () => beginIn(null) })
/** Owner is then somebody else, and the person an administrator. */
export const useHandOver = () => useChange((userId: string) => answer(api.workspace.owner.$post({ json: { userId } })))

export const useMakePasswordLink = () =>
  useMutation({
    mutationFn: (id: string) => answer(api.members[':id']['password-link'].$post({ param: { id } })),
  })
type NewPassword = InferRequestType<(typeof api)['password-reset']['$post']>['json']
export const useResetPassword = () =>
  useMutation({ mutationFn: (json: NewPassword) => answer(api['password-reset'].$post({ json })) })

/** What the holder of an invitation's link may know of it. */
export type InvitationFacts = Awaited<ReturnType<typeof readInvitation>>
const readInvitation = (secret: string) => answer(api.invitations.read.$post({ json: { secret } }))

export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: () => readInvitation(secret),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
export const useAcceptInvitation = () =>
  useMutation({
    mutationFn: (secret: string) => answer(api.invitations.accept.$post({ json: { secret } })),
    onSuccess: beginAs,
  })
type Join = InferRequestType<typeof api.invitations.join.$post>['json']
export const useJoin = () =>
  useMutation({ mutationFn: (json: Join) => answer(api.invitations.join.$post({ json })), onSuccess: beginAs })
