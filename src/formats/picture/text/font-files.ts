/** Node only: the bundled font files. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Face, type Family, faceKey } from './families.ts'
import { type FontMetrics, readFontMetrics } from './font-metrics.ts'
import { covers as coversWith, measureWith } from './measure.ts'

const require = createRequire(import.meta.url)

const PACKAGES: Readonly<Record<Family, { readonly name: string; readonly prefix: string }>> = {
  Inter: { name: '@expo-google-fonts/inter', prefix: 'Inter' },
  Vazirmatn: { name: '@expo-google-fonts/vazirmatn', prefix: 'Vazirmatn' },
  Heebo: { name: '@expo-google-fonts/heebo', prefix: 'Heebo' },
  'Noto Sans JP': { name: '@expo-google-fonts/noto-sans-jp', prefix: 'NotoSansJP' },
}

const CUTS: Readonly<Record<Face['weight'], string>> = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' }

/** Where the file of a face lies. */
export function fontFile({ family, weight, italic }: Face): string {
  const { name, prefix } = PACKAGES[family]
  const cut = `${CUTS[weight]}${italic ? '_Italic' : ''}`
  return join(dirname(require.resolve(`${name}/package.json`)), cut, `${prefix}_${cut}.ttf`)
}

const metrics = new Map<string, FontMetrics>()

export function fontMetrics(face: Face): FontMetrics {
  const key = faceKey(face)
  let known = metrics.get(key)
  if (!known) {
    known = readFontMetrics(readFileSync(fontFile(face)))
    metrics.set(key, known)
  }
  return known
}

/** Measures text by the bundled fonts. */
export const measureText = measureWith(fontMetrics)

/** Whether the bundled fonts have a sign for the character. */
export function covers(codePoint: number): boolean {
  return coversWith(fontMetrics, codePoint)
}
