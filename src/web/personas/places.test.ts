import assert from 'node:assert/strict'
import test from 'node:test'
import type { Persona } from '../../domain/persona/persona-type.ts'
import { buildPersona } from '../../domain/templates/persona-sketch.ts'
import { notesAt, placesOf, stepped } from './places.ts'

let made = 0
const persona = buildPersona(
  { name: 'A', language: 'en', traits: { goals: ['one', 'two'], needs: ['three'] }, empathy: {} } as never,
  { now: 1, newId: () => `n${++made}`, random: () => 0.5 },
) as Persona
const goals = { kind: 'group', id: 'goals' } as const

test('arrows move a note among its neighbours and over into the next group', () => {
  const [one, two] = notesAt(persona, goals)
  assert.ok(one && two)
  assert.equal(stepped(persona, one, goals, 'up'), null)
  assert.deepEqual(stepped(persona, one, goals, 'down'), { place: goals, index: 1 })
  assert.equal(stepped(persona, two, goals, 'down'), null)
  assert.deepEqual(stepped(persona, two, goals, 'after'), { place: { kind: 'group', id: 'needs' }, index: 1 })
  assert.deepEqual(stepped(persona, two, goals, 'before'), { place: { kind: 'group', id: 'behaviour' }, index: 0 })
})

test('a goal stands under gain in the empathy map', () => {
  const gain = { kind: 'section', id: 'six:gain' } as const
  assert.deepEqual(
    notesAt(persona, gain).map(({ text }) => text),
    ['one', 'two'],
  )
  assert.equal(placesOf(persona, 'section', 'boag').length, 5)
})
