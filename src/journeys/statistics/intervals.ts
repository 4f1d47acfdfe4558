/** A figure with the interval that holds the true one in 95 of 100 samples. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054

/**
 * A share of `n` with Wilson's score interval (Wilson 1927; formula 4 of Newcombe 1998), which stays within 0 and 1 and
 * serves small samples. Null where n is 0.
 */
export function shareOf(count: number, n: number): Estimate | null {
  if (n === 0) return null
  const share = count / n
  const middle = share + (Z * Z) / (2 * n)
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const scale = 1 + (Z * Z) / n
  return {
    value: share,
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === n ? 1 : (middle + spread) / scale,
  }
}

/**
 * One share less another of an independent sample, with Newcombe's hybrid score interval (method 10 of Newcombe 1998b).
 * Null where either sample is empty.
 */
export function differenceOf(count: number, n: number, otherCount: number, otherN: number): Estimate | null {
  const one = shareOf(count, n)
  const other = shareOf(otherCount, otherN)
  return one && other && lessEstimate(one, other)
}

/** One figure less another that doesn't depend on it: their intervals squared and added (Zou and Donner 2008). */
export function lessEstimate(one: Estimate, other: Estimate): Estimate {
  const value = one.value - other.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  }
}

/**
 * One share divided by another of an independent sample, with the logarithmic interval of Katz et al. (1978). Where a count
 * is 0 the interval rests on counts raised by a half (Haldane, Anscombe). Null where a sample is empty, or where the ratio
 * has no value because the other share is 0.
 */
export function ratioOf(count: number, n: number, otherCount: number, otherN: number): Estimate | null {
  if (n === 0 || otherN === 0 || otherCount === 0) return null
  const value = count / n / (otherCount / otherN)
  const [a, b] = count === 0 ? [0.5, otherCount + 0.5] : [count, otherCount]
  const [m, k] = count === 0 ? [n + 0.5, otherN + 0.5] : [n, otherN]
  const spread = Z * Math.sqrt(Math.max(0, 1 / a - 1 / m + 1 / b - 1 / k))
  const middle = Math.log(a / m / (b / k))
  return { value, low: count === 0 ? 0 : Math.exp(middle - spread), high: Math.exp(middle + spread) }
}

/** A mean with Student's interval; of one value there is none, and the bounds are infinite: null stands for them. */
export type Mean = {
  readonly n: number
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** From the sum and the sum of squares. Null where n is 0. */
export function meanOf(n: number, sum: number, squares: number): Mean | null {
  if (n === 0) return null
  const mean = sum / n
  if (n === 1) return { n, mean, low: null, high: null }
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1))
  const spread = studentOf(n - 1) * Math.sqrt(variance / n)
  return { n, mean, low: mean - spread, high: mean + spread }
}

/**
 * The 97.5th percentile of Student's distribution: exact for one and two degrees of freedom, else by the expansion of
 * Fisher and Cornish (Abramowitz & Stegun 26.7.5), within 0.002 from five degrees on and within 0.06 for three and four.
 */
export function studentOf(freedom: number): number {
  if (freedom === 1) return Math.tan(Math.PI * 0.475)
  if (freedom === 2) return 0.95 / Math.sqrt(2 * 0.975 * 0.025)
  const z = Z
  const v = freedom
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * v ** 4)
  )
}
