import type { Plugin } from 'vite'
import { tokensCss } from '../ui/tokens.ts'

const ID = 'virtual:tokens.css'
const RESOLVED = '/@polku/tokens.css'

/** Makes the custom properties of the palette importable as a style sheet. */
export function tokensPlugin(): Plugin {
  return {
    name: 'polku:tokens',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? tokensCss() : undefined),
  }
}
