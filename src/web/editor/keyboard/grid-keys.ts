import type { KeyPress } from '../../ui/shortcut-keys.ts'
import type { Direction } from './grid-navigation.ts'

/** What a key means on the grid, before it is known what stands there. */
export type GridKey =
  | { readonly kind: 'go'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'shift'; readonly direction: Arrow }
  | { readonly kind: 'widen'; readonly by: 1 | -1 }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: Plain }

type Plain = 'edit' | 'leave' | 'delete' | 'lift' | 'all' | 'duplicate' | 'details'
export type Arrow = Extract<Direction, 'up' | 'down' | 'previous' | 'next'>

const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * @param apple ⌘ stands where others have Ctrl
 * @param rightToLeft the arrow keys follow the eye: left is forward there
 */
export function gridKey(press: KeyPress, apple: boolean, rightToLeft: boolean): GridKey | null {
  const mod = apple ? press.metaKey : press.ctrlKey
  const arrow = ARROWS[press.key]
  if (arrow) return arrowKey(sideOf(arrow, rightToLeft), press, mod)
  if (press.altKey) return null
  return mod ? modKey(press) : plainKey(press)
}

function sideOf(arrow: 'up' | 'down' | 'left' | 'right', rightToLeft: boolean): Arrow {
  if (arrow === 'up' || arrow === 'down') return arrow
  return (arrow === 'right') === rightToLeft ? 'previous' : 'next'
}

function arrowKey(direction: Arrow, { shiftKey, altKey }: KeyPress, mod: boolean): GridKey | null {
  const isSideways = direction === 'previous' || direction === 'next'
  if (altKey) return shiftKey && isSideways && !mod ? { kind: 'widen', by: direction === 'next' ? 1 : -1 } : null
  return mod ? { kind: 'shift', direction } : { kind: 'go', direction, extend: shiftKey }
}

const MOD_KEYS: Readonly<Record<string, GridKey>> = {
  home: { kind: 'go', direction: 'gridStart', extend: false },
  end: { kind: 'go', direction: 'gridEnd', extend: false },
  a: { kind: 'all' },
  d: { kind: 'duplicate' },
  enter: { kind: 'details' },
}

function modKey({ key, shiftKey }: KeyPress): GridKey | null {
  return shiftKey ? null : (MOD_KEYS[key.toLowerCase()] ?? null)
}

const PLAIN_KEYS: Readonly<Record<string, GridKey>> = {
  Home: { kind: 'go', direction: 'rowStart', extend: false },
  End: { kind: 'go', direction: 'rowEnd', extend: false },
  PageUp: { kind: 'go', direction: 'rowUp', extend: false },
  PageDown: { kind: 'go', direction: 'rowDown', extend: false },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Escape: { kind: 'leave' },
  Delete: { kind: 'delete' },
  Backspace: { kind: 'delete' },
  ' ': { kind: 'lift' },
}

function plainKey({ key, ctrlKey, metaKey }: KeyPress): GridKey | null {
  const known = PLAIN_KEYS[key]
  if (known) return known
  // `?` opens the list of shortcuts, here as everywhere.
  if (ctrlKey || metaKey || key === '?' || [...key].length !== 1) return null
  return { kind: 'type', text: key }
}
