import { arabicForms, hasArabic } from './arabic-forms.ts'
import { FAMILIES, type Face, type Family, faceOf, familyOf, type Weight } from './families.ts'
import type { FontMetrics } from './font-metrics.ts'

/** How a stretch of text is set. `size` in pixels of the picture. */
export type TextStyle = { readonly size: number; readonly weight: Weight; readonly italic: boolean }

/** The width of a stretch of text without line breaks and emoji, in pixels of the picture. */
export type Measure = (text: string, style: TextStyle) => number

/** What a character without a glyph takes up: about as much as the box that is drawn in its place. */
const MISSING_ADVANCE = 0.6
/** Words that are remembered; a map repeats few more than its vocabulary. */
const REMEMBERED_WORDS = 20_000
/** Longer texts come only once. */
const LONGEST_REMEMBERED = 64

/** Measures by fonts' own figures, so that a picture is the same wherever it is made. */
export function measureWith(metricsOf: (face: Face) => FontMetrics): Measure {
  const byStyle = new Map<string, StyleMetrics>()
  return (text, { size, weight, italic }) => {
    const key = `${weight}${italic}`
    let metrics = byStyle.get(key)
    if (!metrics) {
      metrics = styleMetrics(metricsOf, weight, italic)
      byStyle.set(key, metrics)
    }
    return metrics(text) * size
  }
}

type StyleMetrics = (text: string) => number

function styleMetrics(metricsOf: (face: Face) => FontMetrics, weight: Weight, italic: boolean): StyleMetrics {
  const families = new Map<Family, FontMetrics>()
  const remembered = new Map<string, number>()
  const familyMetrics = (family: Family): FontMetrics => {
    let metrics = families.get(family)
    if (!metrics) {
      metrics = metricsOf(faceOf(family, weight, italic))
      families.set(family, metrics)
    }
    return metrics
  }
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const width = advanceOf(hasArabic(text) ? arabicForms(text) : text, familyMetrics)
    if (text.length > LONGEST_REMEMBERED) return width
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear()
    remembered.set(text, width)
    return width
  }
}

function advanceOf(text: string, familyMetrics: (family: Family) => FontMetrics): number {
  let width = 0
  let family: Family | null = null
  let metrics: FontMetrics | null = null
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number
    if (code > 0xffff) i++
    const wanted = familyOf(code)
    if (metrics === null || wanted !== family) {
      family = wanted
      metrics = familyMetrics(wanted)
    }
    width += metrics.advance(code) ?? (isInvisible(code) ? 0 : MISSING_ADVANCE)
  }
  return width
}

/** Signs that have no width by nature: combining marks, joiners, direction marks, variation selectors. */
export function isInvisible(code: number): boolean {
  return code >= 0x300 && /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(code))
}

/** Whether any of the bundled fonts has a glyph for a character. */
export function covers(metricsOf: (face: Face) => FontMetrics, codePoint: number): boolean {
  return FAMILIES.some((family) => metricsOf(faceOf(family, 400, false)).advance(codePoint) !== null)
}
