import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { execute } from '../../command.ts'
import { apply, reverse } from '../../diff.ts'
import { emptyDocument } from '../../document-type.ts'
import { CADENCES } from '../../review.ts'
import { arbitraryPersona } from '../../testing/arbitrary-bundle.ts'
import { testContext } from '../../testing/journey.ts'
import { chooser } from '../../testing/map-command-args.ts'
import { sectionNamed } from '../notes.ts'
import { FRAMEWORKS, type Persona, personaType, TRAIT_GROUPS } from '../persona-type.ts'
import { sectionsOf } from '../sections.ts'
import { PERSONA_COMMANDS, type PersonaCommandName } from './registry.ts'

const NAMES = Object.keys(PERSONA_COMMANDS) as PersonaCommandName[]

/** One set of arguments that fits every command: each takes what it knows. */
function argsFor(persona: Persona, numbers: readonly number[], name: PersonaCommandName): Record<string, unknown> {
  const { number, one } = chooser(numbers)
  const table = name.startsWith('note.') ? persona.notes : name.startsWith('field.') ? persona.fields : persona.sections
  const ids = Object.keys(table)
  const some = ids.length === 0 ? ['nobody'] : [one(ids), one(ids)]
  const sections = FRAMEWORKS.flatMap((framework) => sectionsOf(persona, framework).map(({ id }) => id))
  const groups = [...TRAIT_GROUPS, ...Object.keys(persona.fields)]
  const isAdding = name === 'note.add'
  return {
    ids: some,
    id: some[0],
    index: number(4),
    texts: ['a', 'b'],
    titles: ['t'],
    title: 'u',
    ...(isAdding && number(2) === 0 ? {} : { group: one(groups) }),
    ...(isAdding && number(2) === 0 ? {} : { section: one(sections) }),
    label: 'l',
    framework: one(FRAMEWORKS),
    channelId: one(['c1', 'c2']),
    on: one(['2024-02-29', '2026-12-31']),
    fields: { name: 'Ada', channelIds: ['c2', 'c1', 'c2'], cadence: one(CADENCES) },
  }
}

/** What is wrong with a persona, by the invariants that `PERSONA_COMMANDS` lists. */
function faults(persona: Persona): string[] {
  const wrong = Object.entries(personaType.tables).flatMap(([name, { schema }]) =>
    Object.entries(persona[name as keyof Persona])
      .filter(([id, row]) => row.id !== id || !schema.safeParse(row).success)
      .map(([id]) => `${name}/${id}`),
  )
  const homeless = Object.values(persona.notes).filter(({ group, section }) => {
    const isGroup = (TRAIT_GROUPS as readonly string[]).includes(group) || group in persona.fields
    const isSection = sectionNamed(persona, section) !== undefined || section in persona.sections
    return (group === '' && section === '') || (group !== '' && !isGroup) || (section !== '' && !isSection)
  })
  return [...wrong, ...homeless.map(({ id }) => `notes/${id} has no place`)]
}

test('any sequence of commands keeps the invariants, loses nothing, and can be taken back', () => {
  const move = fc.record({
    name: fc.constantFrom(...NAMES),
    numbers: fc.array(fc.nat(9_999), { minLength: 3, maxLength: 8 }),
  })
  const start = fc.oneof(fc.constant(emptyDocument(personaType)), arbitraryPersona())
  const done = new Set<string>()
  fc.assert(
    fc.property(start, fc.array(move, { minLength: 20, maxLength: 60 }), (persona, moves) => {
      let now = persona
      for (const { name, numbers } of moves) {
        const result = execute(
          PERSONA_COMMANDS[name] as never,
          now,
          argsFor(now, numbers, name) as never,
          testContext(),
        )
        if (!result.ok) {
          assert.notEqual(result.refusal.reason, 'invalid-arguments', `${name}: ${result.refusal.at}`)
          continue
        }
        const next = apply(now, result.value)
        assert.deepEqual(apply(next, reverse(result.value)), now)
        assert.deepEqual(faults(next), [], `after ${name}`)
        for (const table of ['notes', 'fields', 'sections'] as const) {
          for (const id of Object.keys(now[table])) assert.ok(id in next[table], `${table}/${id}`)
        }
        done.add(name)
        now = next
      }
    }),
    { numRuns: 100, endOnFailure: true },
  )
  assert.deepEqual(
    NAMES.filter((name) => !done.has(name)),
    [],
    'commands that never succeeded prove nothing',
  )
})
