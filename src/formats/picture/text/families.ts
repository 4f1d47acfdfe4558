import { isEastAsian } from './east-asian.ts'

/**
 * The type families of Polku's pictures. One sans for Latin, Greek and Cyrillic, and one each for the scripts that it
 * has no letters for. Every family is bundled: nothing depends on what is installed where a picture is made.
 */
export const FAMILIES = ['Inter', 'Vazirmatn', 'Heebo', 'Noto Sans JP'] as const
export type Family = (typeof FAMILIES)[number]

/** What text of any script asks for, the bundled families first. */
export const FONT_STACK = [
  ...FAMILIES.map((family) => (family.includes(' ') ? `'${family}'` : family)),
  'sans-serif',
].join(', ')

export const WEIGHTS = [400, 600, 700] as const
export type Weight = (typeof WEIGHTS)[number]

/** A cut of a family. Only Inter has a true italic; other scripts stay upright, as their typography asks. */
export type Face = { readonly family: Family; readonly weight: Weight; readonly italic: boolean }

/** The family that has the letters of a character's script. */
export function familyOf(codePoint: number): Family {
  if (codePoint < 0x590) return 'Inter'
  if (codePoint <= 0x5ff || (codePoint >= 0xfb1d && codePoint <= 0xfb4f)) return 'Heebo'
  if (isArabic(codePoint)) return 'Vazirmatn'
  return isEastAsian(codePoint) ? 'Noto Sans JP' : 'Inter'
}

function isArabic(code: number): boolean {
  return (code >= 0x600 && code <= 0x8ff) || (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefe)
}

/** The cut in which a text of a style is set in a family. */
export function faceOf(family: Family, weight: Weight, italic: boolean): Face {
  if (family === 'Inter') return { family, weight, italic }
  return { family, weight: family === 'Noto Sans JP' && weight === 600 ? 700 : weight, italic: false }
}

export function faceKey({ family, weight, italic }: Face): string {
  return `${family}/${weight}${italic ? 'i' : ''}`
}
