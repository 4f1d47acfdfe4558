import {
  type UseMutationOptions,
  type UseMutationResult,
  // biome-ignore lint/style/noRestrictedImports: everything else uses what is made of it here.
  useMutation as useObservedMutation,
} from '@tanstack/react-query'
import { useCallback } from 'react'

type Followers<Value> = {
  readonly onSuccess?: (value: Value) => void
  readonly onError?: (problem: Error) => void
  readonly onSettled?: () => void
}

type Change<Value, Input> = Omit<UseMutationResult<Value, Error, Input>, 'mutate'> & {
  readonly mutate: (
    ...rest: undefined extends Input
      ? [input?: Input, then?: Followers<Value>]
      : [input: Input, then?: Followers<Value>]
  ) => void
}

/**
 * A change of what the server keeps. What `mutate` is told to do afterwards is done also when the part that asked is
 * gone by then, which the library does not: a row that was removed by its own button still says that it is removed.
 */
export function useMutation<Value, Input = void>(
  options: UseMutationOptions<Value, Error, Input>,
): Change<Value, Input> {
  const mutation = useObservedMutation(options)
  const { mutateAsync } = mutation
  const mutate = useCallback(
    (input?: Input, { onSuccess, onError, onSettled }: Followers<Value> = {}) => {
      mutateAsync(input as Input)
        .then(onSuccess, onError ?? (() => {}))
        .finally(onSettled)
    },
    [mutateAsync],
  )
  return { ...mutation, mutate }
}
