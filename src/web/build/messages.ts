import type { Plugin } from 'vite'

const INDEX = /\/src\/i18n\/[a-z]{2}\/index\.ts$/
/**
 * Areas of which the browser says nothing, or only in dialogs that fetch them by themselves (`transfer`, `export`).
 * What is left out of a catalogue here can't be said by `useTranslate`, though the compiler would let one.
 */
export const ABSENT_AREAS = ['server', 'storage', 'cli', 'json', 'starting', 'templates', 'transfer', 'export'] as const

/** Keeps words that only the server says, more than half of all, out of what the browser downloads. */
export function messagesPlugin(): Plugin {
  return {
    name: 'polku:messages',
    enforce: 'pre',
    resolveId(source, importer) {
      const area = /^\.\/([\w-]+)\.ts$/.exec(source)?.[1]
      const isAbsent = ABSENT_AREAS.some((absent) => absent === area)
      return isAbsent && importer && INDEX.test(importer) ? '\0virtual:no-messages' : undefined
    },
    load: (id) => (id === '\0virtual:no-messages' ? 'export default {}' : undefined),
  }
}
