import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

/** How one can sign in here, beside e-mail and password. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answer(api.session.ways.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

export function useMailPassword() {
  return useMutation({ mutationFn: (email: string) => answer(api['password-mail'].$post({ json: { email } })) })
}
