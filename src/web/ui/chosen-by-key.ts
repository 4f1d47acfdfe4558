type Key = {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}
type Place = { readonly at: number; readonly count: number; readonly isRightToLeft: boolean }

/** Which of several a key chooses from one of them, as in a group of radio buttons: behind the last one comes the first. */
export function chosenByKey(key: Key, { at, count, isRightToLeft }: Place): number | null {
  if (key.altKey || key.ctrlKey || key.metaKey || key.shiftKey || count === 0) return null
  const onward = isRightToLeft ? -1 : 1
  switch (key.key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'ArrowRight':
      return (at + onward + count) % count
    case 'ArrowLeft':
      return (at - onward + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
