import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

export const mailChoiceQuery = queryOptions({
  queryKey: ['mail-choice'],
  queryFn: () => answer(api.me.mail.$get()),
})

export function useChooseMail() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (isWanted: boolean) => answer(api.me.mail.$put({ json: { isWanted } })),
    onSuccess: (choice) => queries.setQueryData(mailChoiceQuery.queryKey, choice),
  })
}
