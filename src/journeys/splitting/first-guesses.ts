import { PairTable } from './context-tree.ts'

/** What a first guess of the journeys' ends goes by. */
const SIGNS = ['wait', 'chance', 'edges', 'waitAndChance', 'gap', 'nothing'] as const
type Sign = (typeof SIGNS)[number]
type Guess = { readonly sign: Sign; readonly share: number }

/**
 * Where the search sets out from: which share of all gaps is taken for the ends of journeys, and by which sign. They
 * differ as much as they can, since a search that sets out wrong stays there.
 */
export const GUESSES: readonly Guess[] = [
  { sign: 'wait', share: 0.1 },
  { sign: 'wait', share: 0.25 },
  { sign: 'chance', share: 0.1 },
  { sign: 'chance', share: 0.25 },
  { sign: 'waitAndChance', share: 0.15 },
  { sign: 'edges', share: 0.2 },
  { sign: 'gap', share: 0.2 },
  { sign: 'nothing', share: 0.1 },
  { sign: 'nothing', share: 0.3 },
  { sign: 'wait', share: 0.07 },
  { sign: 'wait', share: 0.15 },
]

/** Longer gaps count no more than this many times the mean. */
const LONGEST = 20
/** How many mean gaps a pair's own are mixed with, and how many events of any kind the first and last ones are. */
const LEAN = 5

/** Per event but the histories' last ones, how much each sign speaks for a new journey after it. */
type Signs = Readonly<Record<Sign, Float64Array>>

export function signsOf(names: Uint32Array, times: Float64Array, isLast: Uint8Array, alphabet: number): Signs {
  const gap = gapsOf(times, isLast)
  const { wait, chance } = pairSigns(names, gap, isLast, alphabet)
  const edges = edgeSign(names, isLast, alphabet, chance)
  const waits = standardised(wait, isLast)
  const chances = standardised(chance, isLast)
  const waitAndChance = waits.map((value, i) => value + (chances[i] as number))
  return { wait, chance, edges, waitAndChance, gap, nothing: new Float64Array(names.length) }
}

/** Ends after the share of events that the sign speaks for most, and after each history. Ties are drawn by lot. */
export function firstGuess(signs: Signs, guess: Guess, isLast: Uint8Array, random: () => number): Uint8Array {
  const values = signs[guess.sign]
  const lots = Float64Array.from(values, random)
  const order = [...values.keys()].filter((i) => !isLast[i])
  order.sort((a, b) => (values[b] as number) - (values[a] as number) || (lots[a] as number) - (lots[b] as number))
  const ends = Uint8Array.from(isLast)
  for (const i of order.slice(0, Math.round(order.length * guess.share))) ends[i] = 1
  return ends
}

function gapsOf(times: Float64Array, isLast: Uint8Array): Float64Array {
  return times.map((time, i) => (isLast[i] ? 0 : (times[i + 1] as number) - time))
}

/** The pair's mean gap, and how much less often the pair comes than its events would by chance. */
function pairSigns(names: Uint32Array, gap: Float64Array, isLast: Uint8Array, alphabet: number) {
  const pairs = new PairTable()
  const pairOf = new Int32Array(names.length).fill(-1)
  const counts: number[] = []
  const before = new Float64Array(alphabet)
  const after = new Float64Array(alphabet)
  let total = 0
  let sum = 0
  names.forEach((name, i) => {
    if (isLast[i]) return
    const next = names[i + 1] as number
    let pair = pairs.get(name, next)
    if (pair < 0) {
      pair = counts.length
      pairs.set(name, next, pair)
      counts.push(0)
    }
    pairOf[i] = pair
    counts[pair] = (counts[pair] as number) + 1
    ;(before[name] as number)++
    ;(after[next] as number)++
    total++
    sum += gap[i] as number
  })
  const mean = sum / Math.max(1, total)
  const waits = new Float64Array(counts.length).fill(LEAN * mean)
  pairOf.forEach((pair, i) => {
    if (pair >= 0) waits[pair] = (waits[pair] as number) + Math.min(gap[i] as number, LONGEST * mean)
  })
  const wait = new Float64Array(names.length)
  const chance = new Float64Array(names.length)
  pairOf.forEach((pair, i) => {
    if (pair < 0) return
    const count = counts[pair] as number
    wait[i] = Math.log((waits[pair] as number) / (count + LEAN) + Number.MIN_VALUE)
    const expected = ((before[names[i] as number] as number) * (after[names[i + 1] as number] as number)) / total
    chance[i] = Math.log(expected / count)
  })
  return { wait, chance }
}

/** How much the two events are like those that end and begin whole histories. */
function edgeSign(names: Uint32Array, isLast: Uint8Array, alphabet: number, chance: Float64Array): Float64Array {
  const all = new Float64Array(alphabet)
  const firsts = new Float64Array(alphabet)
  const lasts = new Float64Array(alphabet)
  let histories = 0
  names.forEach((name, i) => {
    all[name] = (all[name] as number) + 1 / names.length
    if (i === 0 || isLast[i - 1]) (firsts[name] as number)++
    if (!isLast[i]) return
    ;(lasts[name] as number)++
    histories++
  })
  const likeness = (counts: Float64Array, name: number) =>
    Math.log(((counts[name] as number) / (all[name] as number) + LEAN) / (histories + LEAN))
  return Float64Array.from(names, (name, i) =>
    isLast[i] ? 0 : likeness(lasts, name) + likeness(firsts, names[i + 1] as number) + (chance[i] as number),
  )
}

function standardised(values: Float64Array, isLast: Uint8Array): Float64Array {
  let [count, sum, squares] = [0, 0, 0]
  values.forEach((value, i) => {
    if (isLast[i]) return
    count++
    sum += value
    squares += value * value
  })
  const mean = sum / Math.max(1, count)
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0))
}
