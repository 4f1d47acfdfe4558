import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { meQuery } from './me.ts'
import { membersQuery } from './members.ts'
import { useMutation } from './use-mutation.ts'

const { me } = api

export const securityQuery = queryOptions({
  queryKey: ['security'],
  queryFn: () => answer(me.security.$get()),
})

export const signInRulesQuery = queryOptions({
  queryKey: ['sign-in-rules'],
  queryFn: () => answer(api.workspace['sign-in-rules'].$get()),
})

export function useSetSignInRules() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: { needsSecondFactor: boolean }) => answer(api.workspace['sign-in-rules'].$put({ json })),
    onSuccess: (kept) => queries.setQueryData(signInRulesQuery.queryKey, kept),
  })
}

/** A change after which it is asked anew how one signs in, and whether that does for the workspace. */
export function useChange<Value, Input>(work: (input: Input) => Promise<Value>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: () =>
      Promise.all([securityQuery, meQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey }))),
  })
}

export const useConfirmByPassword = () =>
  useChange(async (password: string) => {
    await answer(me.confirmation.$post({ json: { password } }))
  })

export const useBeginSecondFactor = () => useMutation({ mutationFn: () => answer(me['second-factor'].$post()) })

export const useConfirmSecondFactor = () =>
  useChange((code: string) => answer(me['second-factor'].$put({ json: { code } })))

export const useRemoveSecondFactor = () => useChange(() => answer(me['second-factor'].$delete()))

export const useDisconnectIdentity = () => useChange(() => answer(me.identity.$delete()))

export const useRenewRecoveryCodes = () => useChange(() => answer(me['recovery-codes'].$post()))

export function useResetSecondFactor() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(api.members[':id']['second-factor'].$delete({ param: { id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  })
}
