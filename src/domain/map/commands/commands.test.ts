import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Context, execute } from '../../command.ts'
import { apply, reverse } from '../../diff.ts'
import { emptyDocument } from '../../document-type.ts'
import { arbitraryMap } from '../../testing/arbitrary-bundle.ts'
import { arbitraryMove, argsFor, chooser, MAP_COMMAND_NAMES, type Move } from '../../testing/map-command-args.ts'
import { mapFaults } from '../../testing/map-invariants.ts'
import { type JourneyMap, mapType } from '../map-type.ts'
import { MAP_COMMANDS } from './registry.ts'

function contextFrom(seed: number): Context {
  let ids = 0
  let state = seed
  return {
    now: 1_700_000_000_000,
    newId: () => `n${seed}-${ids++}`,
    random: () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 2_147_483_648
    },
  }
}

/** Plays the moves from a map on; a refused one leaves the map as it is. */
function play(
  start: JourneyMap,
  moves: readonly Move[],
  each: (before: JourneyMap, after: JourneyMap, move: Move, refused: string | null) => void,
) {
  const context = contextFrom(7)
  let map = start
  for (const move of moves) {
    const args = argsFor(move.name, map, chooser(move.numbers))
    const result = execute(
      MAP_COMMANDS[move.name] as (typeof MAP_COMMANDS)['card.add'],
      frozen(map),
      args as never,
      context,
    )
    const next = result.ok ? apply(map, result.value) : map
    if (result.ok) assert.deepEqual(apply(next, reverse(result.value)), map, `${move.name} is not taken back`)
    each(map, next, move, result.ok ? null : result.refusal.reason)
    map = next
  }
  return map
}

function frozen(map: JourneyMap): JourneyMap {
  for (const rows of Object.values(map)) {
    Object.freeze(rows)
    for (const row of Object.values(rows)) Object.freeze(row)
  }
  return map
}

const START = fc.oneof(fc.constant(emptyDocument(mapType)), arbitraryMap())

test('every command has arguments to be tried with', () => {
  assert.deepEqual(MAP_COMMAND_NAMES.toSorted(), Object.keys(MAP_COMMANDS).sort())
})

test('any sequence of commands keeps the invariants, and each can be taken back', () => {
  const done = new Map<string, number>()
  const refused = new Set<string>()
  fc.assert(
    fc.property(START, fc.array(arbitraryMove(), { minLength: 40, maxLength: 120 }), (start, moves) => {
      assert.deepEqual(mapFaults(start), [])
      play(start, moves, (_, after, move, reason) => {
        if (reason === null) done.set(move.name, (done.get(move.name) ?? 0) + 1)
        else refused.add(reason)
        const faults = mapFaults(after)
        assert.deepEqual(faults, [], `after ${move.name}`)
      })
    }),
    { numRuns: 300, endOnFailure: true },
  )
  assert.deepEqual(
    MAP_COMMAND_NAMES.filter((name) => !done.has(name)),
    [],
    'commands that never succeeded prove nothing',
  )
  assert.ok(refused.size > 15, [...refused].join())
  assert.ok(!refused.has('invalid-arguments'))
})

test('nothing is taken away for good', () => {
  fc.assert(
    fc.property(START, fc.array(arbitraryMove(), { minLength: 30, maxLength: 80 }), (start, moves) => {
      play(start, moves, (before, after) => {
        for (const table of ['kpis', 'stages', 'steps', 'lanes', 'cards', 'points', 'links'] as const) {
          for (const id of Object.keys(before[table])) assert.ok(id in after[table], `${table}/${id}`)
        }
      })
    }),
    { numRuns: 60 },
  )
})
