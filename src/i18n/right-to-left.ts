/** Whether a text has letters that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)
}
