import kana from '@fontsource-variable/noto-sans-jp/files/noto-sans-jp-119-wght-normal.woff2?url'
import { EAST_ASIAN } from '../../formats/picture/text/east-asian.ts'

/**
 * Japanese letters come in 120 files, of which a browser fetches those that it shows; but the list of what lies in which is
 * 100 kB itself. So one file is named here for all letters of East Asia: once a browser takes it, as it does when such a letter
 * is shown, the list follows, whose family stands before this one in `--font`.
 */
const first = new FontFace('Noto Sans JP Kana', `url(${kana})`, {
  weight: '100 900',
  display: 'swap',
  unicodeRange: EAST_ASIAN.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(),
})
document.fonts.add(first)
first.loaded.then(
  () => import('@fontsource-variable/noto-sans-jp/wght.css'),
  // Without it, they are the system's.
  () => {},
)
