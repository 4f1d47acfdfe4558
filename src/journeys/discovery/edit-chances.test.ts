import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { EditChances } from './edit-chances.ts'
import { MoveChances } from './move-chances.ts'
import { countChanges, type EditMix, noCounts, noiseFrom, unknownNoise } from './noise.ts'
import { placed } from './places.ts'
import { keyOf } from './sequence.ts'

const SYMBOLS = 3
const NOISE = unknownNoise(SYMBOLS)
const sequence = fc
  .array(fc.integer({ min: 0, max: SYMBOLS - 1 }), { minLength: 2, maxLength: 6 })
  .map((symbols) => Uint32Array.from(symbols))

describe('chances of changes', () => {
  it('of one change are those of all single changes counted one by one', () => {
    const chances = new EditChances(NOISE)
    fc.assert(
      fc.property(sequence, (source) => {
        for (const [target, expected] of afterOneChange(source, NOISE.alone)) {
          const symbols = Uint32Array.from(target === '' ? [] : target.split(' ').map(Number))
          // Moves are counted by what is put in where; everything else is exact.
          const moving = new Float64Array(5)
          new MoveChances(NOISE).addTo(moving, source, symbols)
          const found = (chances.of(source, symbols)[1] as number) - (moving[1] as number)
          assert.ok(Math.abs(found - expected) < 1e-12, `${keyOf(source)} → ${target}: ${found}, not ${expected}`)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are none where nothing was changed, and all where nothing had to be', () => {
    const chances = new EditChances(NOISE)
    assert.equal(chances.of(Uint32Array.of(0, 1), Uint32Array.of(0, 1))[0], 1)
    assert.equal(chances.of(Uint32Array.of(0, 1), Uint32Array.of(0, 2))[0], 0)
    assert.deepEqual([...chances.of(Uint32Array.of(0), Uint32Array.of(1, 1, 1, 1, 1, 1))], [0, 0, 0, 0, 0])
  })

  it('of a way lead to the target with as many changes as asked for', () => {
    const chances = new EditChances(NOISE)
    fc.assert(
      fc.property(sequence, sequence, (source, target) => {
        const found = chances.of(source, target).slice()
        for (let count = 1; count <= 4; count++) {
          const way = chances.way(source, target, count)
          assert.ok(way.length === count || way.length === 0)
          if (way.length === 0) continue
          assert.ok((found[count] as number) > 0)
          const longer = way.filter(({ kind }) => kind === 'insert' || kind === 'repeat').length
          const shorter = way.filter(({ kind }) => kind === 'drop').length
          assert.equal(target.length - source.length, longer - shorter)
        }
      }),
    )
  })

  it('see two touchpoints that changed places as one change, and what else was changed as another', () => {
    const chances = new EditChances(NOISE)
    const { alone, several } = NOISE
    const [source, inserted] = [Uint32Array.of(0, 1, 2, 1), 1 / SYMBOLS]
    // Three pairs of such touchpoints are no neighbours.
    assert.equal(chances.of(source, Uint32Array.of(1, 1, 2, 0))[1], alone.exchange / 3)
    const [, , two] = chances.of(Uint32Array.of(0, 1, 0, 0, 2), Uint32Array.of(2, 1, 0, 0, 0, 1))
    assert.ok((two as number) >= ((2 * several.exchange) / 6) * (several.insert / 6) * inserted)
    const mix = chances.withMoves(source, Uint32Array.of(1, 1, 2, 0), 1)
    assert.deepEqual([mix?.exchange, mix?.replace], [1, 0])
  })

  it('see a touchpoint that moved far as one change', () => {
    const chances = new EditChances(NOISE)
    const [, one] = chances.of(Uint32Array.of(0, 1, 2, 1, 1), Uint32Array.of(1, 2, 1, 1, 0))
    assert.equal(one, NOISE.alone.move / 20)
  })
})

describe('noise', () => {
  it('comes to what was counted, however it was begun', () => {
    const counts = noCounts(SYMBOLS)
    countChanges(counts, [{ kind: 'insert', symbol: 2 }], 900)
    countChanges(counts, [{ kind: 'drop', symbol: null }], 100)
    const { alone, inserted } = noiseFrom(counts, NOISE.edits)
    assert.ok(Math.abs(alone.insert - 0.9) < 0.01 && Math.abs(alone.drop - 0.1) < 0.01)
    assert.ok((inserted[2] as number) > 0.99)
  })
})

/** Every result of one insertion, repetition, drop, replacement or swap, with its chance. */
function afterOneChange(source: Uint32Array, mix: EditMix): Map<string, number> {
  const kinds = placed(mix, source.length)
  const chances = new Map<string, number>()
  const add = (symbols: readonly number[], chance: number) => {
    const key = symbols.join(' ')
    chances.set(key, (chances.get(key) ?? 0) + chance)
  }
  const symbols = [...source]
  for (let at = 0; at <= symbols.length; at++)
    for (let symbol = 0; symbol < SYMBOLS; symbol++) add(symbols.toSpliced(at, 0, symbol), kinds.insert / SYMBOLS)
  symbols.forEach((symbol, at) => {
    add(symbols.toSpliced(at, 0, symbol), kinds.repeat)
    add(symbols.toSpliced(at, 1), kinds.drop)
    for (let other = 0; other < SYMBOLS; other++)
      if (other !== symbol) add(symbols.with(at, other), kinds.replace / SYMBOLS)
    const next = symbols[at + 1]
    if (next !== undefined && next !== symbol) add(symbols.toSpliced(at, 2, next, symbol), kinds.swap)
  })
  return chances
}
