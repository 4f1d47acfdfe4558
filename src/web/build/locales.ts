import type { Plugin } from 'vite'
import { LANGUAGES } from '../../i18n/message.ts'

const STRINGS = /\/react-(?:aria|stately|aria-components)\/.*\/intl\/[\w-]+\/([a-z]{2})-[A-Z]{2}\.m?js$/

/** Leaves React Aria's own words out for the languages that the interface doesn't speak: some thirty of them. */
export function localesPlugin(): Plugin {
  return {
    name: 'polku:locales',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const language = STRINGS.exec(id.split('?')[0] ?? '')?.[1]
      return language && !LANGUAGES.some((known) => known === language) ? 'export default {}' : undefined
    },
  }
}
