import type { Plugin } from 'vite'

const INDEX = /\/src\/i18n\/[a-z]{2}\/index\.ts$/
/** Areas of which the browser says nothing, or only in dialogs that fetch them by themselves (`transfer`, `export`). */
const ABSENT = [
  'server',
  'mail',
  'cli',
  'upkeep',
  'storage',
  'json',
  'templates',
  'transfer',
  'export',
  'drafts',
  'events',
]
/** Areas that come with the screens that say them; see `app/words.ts`. */
const LATE = [
  'analyses',
  'home',
  'comments',
  'compare',
  'data-sets',
  'mapping',
  'reality',
  'review',
  'personas',
  'library',
  'refusals',
  'settings',
  'security',
  'history',
  'members',
  'privacy',
  'news',
  'sharing',
  'starting',
  'transfer-dialog',
  'undo',
  'ways',
]

/**
 * Keeps words that only the server says, more than half of all, out of what the browser downloads, and those of
 * single screens out of what every visit downloads. The compiler doesn't know: `useTranslate` offers all ids.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'polku:messages',
    enforce: 'pre',
    resolveId(source, importer) {
      const area = /^\.\/([\w-]+)\.ts$/.exec(source)?.[1]
      const isLeftOut = area !== undefined && (ABSENT.includes(area) || LATE.includes(area))
      return isLeftOut && importer && INDEX.test(importer) ? '\0virtual:no-messages' : undefined
    },
    load: (id) => (id === '\0virtual:no-messages' ? 'export default {}' : undefined),
  }
}
