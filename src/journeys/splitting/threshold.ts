/** Probabilities are told apart by thousandths. */
const GRADES = 1_000

/**
 * The threshold under which the expected F1 is best, taking the probabilities at their word, and what precision and recall
 * to expect of it. Events that `isLast` marks don't count. Without any opening in sight the threshold is 1.
 */
export function surestThreshold(probabilities: Float64Array, isLast: Uint8Array) {
  const counts = new Float64Array(GRADES + 1)
  const sums = new Float64Array(GRADES + 1)
  probabilities.forEach((probability, i) => {
    if (isLast[i]) return
    const grade = Math.floor(probability * GRADES)
    counts[grade] = (counts[grade] as number) + 1
    sums[grade] = (sums[grade] as number) + probability
  })
  const openings = sums.reduce((total, sum) => total + sum, 0)
  let best = { threshold: 1, expectedPrecision: 1, expectedRecall: 0 }
  let bestF1 = 0
  let [found, right] = [0, 0]
  for (let grade = GRADES; grade >= 0; grade--) {
    found += counts[grade] as number
    right += sums[grade] as number
    const f1 = found === 0 ? 0 : (2 * right) / (found + openings)
    if (f1 <= bestF1) continue
    bestF1 = f1
    best = { threshold: grade / GRADES, expectedPrecision: right / found, expectedRecall: right / openings }
  }
  return best
}
