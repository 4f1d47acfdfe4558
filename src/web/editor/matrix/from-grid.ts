import type { SyntheticEvent } from 'react'

/**
 * Whether an event happened in the element that hears it. What floats over the grid (a popover of one of its points) stands
 * elsewhere in the page, but its events pass through the components that opened it.
 */
export function isInside({ currentTarget, target }: SyntheticEvent): boolean {
  return currentTarget.contains(target as Node)
}
