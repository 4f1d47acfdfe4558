import type { KeyPress } from '../../ui/shortcut-keys.ts'

/** What a key means on a point of the curve. */
export type PointKey =
  | { readonly kind: 'by'; readonly by: number }
  | { readonly kind: 'end'; readonly end: 'best' | 'worst' }
  | { readonly kind: 'beside'; readonly to: 1 | -1 }
  | { readonly kind: 'open' | 'clear' | 'leave' }

/** As the keys of a slider (ARIA APG); sideways leads to the next column's point. */
export function pointKey({ key, ctrlKey, metaKey, altKey }: KeyPress, rightToLeft: boolean): PointKey | null {
  if (ctrlKey || metaKey || altKey) return null
  switch (key) {
    case 'ArrowUp':
      return { kind: 'by', by: 1 }
    case 'ArrowDown':
      return { kind: 'by', by: -1 }
    case 'PageUp':
      return { kind: 'by', by: 2 }
    case 'PageDown':
      return { kind: 'by', by: -2 }
    case 'Home':
      return { kind: 'end', end: 'worst' }
    case 'End':
      return { kind: 'end', end: 'best' }
    case 'ArrowRight':
      return { kind: 'beside', to: rightToLeft ? -1 : 1 }
    case 'ArrowLeft':
      return { kind: 'beside', to: rightToLeft ? 1 : -1 }
    case 'Enter':
    case 'F2':
    case ' ':
      return { kind: 'open' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return null
  }
}
