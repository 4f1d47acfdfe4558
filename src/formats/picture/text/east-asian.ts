/** Kana, ideographs, Hangul, full-width signs and the punctuation between them: first and last code points. */
export const EAST_ASIAN = [
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff],
] as const

export function isEastAsian(code: number): boolean {
  return EAST_ASIAN.some(([first, last]) => code >= first && code <= last)
}
