import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { personaInfo } from '../../../domain/persona/persona-type.ts'
import { buildPersona } from '../../../domain/templates/persona-sketch.ts'
import { personaSketch } from './draft-persona.ts'

describe('a persona from a segment', () => {
  it('has each trait where it belongs, with what it rests on', () => {
    const figures = { n: 8, share: 0.8, everybody: 0.4, lift: 2 }
    const segment = {
      n: 10,
      share: 0.255,
      certainty: 0.9,
      traits: [
        { kind: 'touchpoint' as const, name: 'pay', value: { kind: 'met' as const }, ...figures },
        { kind: 'attribute' as const, name: 'country', value: { kind: 'text' as const, text: 'FI' }, ...figures },
      ],
    }
    const words = { name: 'Segment 1', language: 'en', story: 'Ten customers' }
    const sketch = personaSketch(segment, { ...words, trait: ({ name }) => name, figures: ({ n }) => `n = ${n}` })
    let made = 0
    const persona = buildPersona(sketch, { now: 0, newId: () => `n${made++}`, random: () => 0.5 })
    assert.equal(personaInfo(persona).sharePercent, 25.5)
    assert.deepEqual(
      Object.values(persona.notes).map(({ group, label, text }) => [group, label, text]),
      [
        ['behaviour', 'pay', 'n = 8'],
        ['demographics', 'country', 'n = 8'],
      ],
    )
  })
})
