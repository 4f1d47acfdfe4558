import kana from '@fontsource-variable/noto-sans-jp/files/noto-sans-jp-119-wght-normal.woff2?url'

/**
 * Japanese letters come in 120 files, of which a browser fetches those that it shows; but the list of what lies in which is
 * 100 kB itself. So one file is named here for all letters of East Asia: once a browser takes it, as it does when such a letter
 * is shown, the list follows, whose family stands before this one in `--font`.
 */
const first = new FontFace('Noto Sans JP Kana', `url(${kana})`, {
  weight: '100 900',
  display: 'swap',
  unicodeRange: 'U+2E80-A4CF, U+AC00-D7AF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF, U+20000-3FFFF',
})
document.fonts.add(first)
first.loaded.then(
  () => import('@fontsource-variable/noto-sans-jp/wght.css'),
  // Without it, they are the system's.
  () => {},
)
