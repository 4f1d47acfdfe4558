import { isPhone } from '../app/use-is-phone.ts'

// Two chunks: whoever reads on a phone downloads neither the means to edit nor those to share edits.
export const editorScreen = () => import('./editor-screen.tsx')
export const readingScreen = () => import('./reading/reading-screen.tsx')

/** What a map opens with here. */
export const mapPart = () => (isPhone() ? readingScreen : editorScreen)
