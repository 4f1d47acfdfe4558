const STEPS = [1, 2, 5]

/** The largest of 1, 2, 5, 10, 20, 50 … that is not more than `most`; at least 1. */
export function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return Math.max(...STEPS.map((step) => step * power).filter((value) => value <= Math.max(1, most)))
}
