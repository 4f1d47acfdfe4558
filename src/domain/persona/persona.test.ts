import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { execute } from '../command.ts'
import { apply, reverse } from '../diff.ts'
import { emptyDocument } from '../document-type.ts'
import { arbitraryPersona } from '../testing/arbitrary-bundle.ts'
import { testContext } from '../testing/journey.ts'
import { PERSONA_COMMANDS, type PersonaCommandArgs, type PersonaCommandName } from './commands/registry.ts'
import { noteToCards } from './note-to-cards.ts'
import { groupOfNote, livingNotes, notesOfGroup, notesOfSection, sectionOfNote, unplacedNotes } from './notes.ts'
import { FRAMEWORKS, type Persona, personaInfo, personaType, TRAIT_GROUPS } from './persona-type.ts'
import { sectionsOf } from './sections.ts'

function run<Name extends PersonaCommandName>(persona: Persona, name: Name, args: PersonaCommandArgs<Name>) {
  const result = execute(
    PERSONA_COMMANDS[name] as (typeof PERSONA_COMMANDS)['note.set'],
    persona,
    args as never,
    testContext(),
  )
  if (result.ok) assert.deepEqual(apply(apply(persona, result.value), reverse(result.value)), persona)
  return result
}

function after<Name extends PersonaCommandName>(persona: Persona, name: Name, args: PersonaCommandArgs<Name>): Persona {
  const result = run(persona, name, args)
  assert.ok(result.ok, result.ok ? '' : result.refusal.reason)
  return apply(persona, result.value)
}

function refusal<Name extends PersonaCommandName>(
  persona: Persona,
  name: Name,
  args: PersonaCommandArgs<Name>,
): string {
  const result = run(persona, name, args)
  return result.ok ? 'done' : result.refusal.reason
}

const nobody = emptyDocument(personaType)
const texts = (notes: readonly { text: string }[]) => notes.map(({ text }) => text).join(' ')
const idOf = (persona: Persona, text: string) =>
  Object.values(persona.notes).find((note) => note.text === text)?.id as string

test('what is written in the profile stands in the empathy map, and the other way round', () => {
  let persona = after(nobody, 'note.add', { group: 'goals', texts: ['g1', 'g2'] })
  persona = after(persona, 'note.add', { section: 'six:gain', texts: ['s1'] })
  assert.equal(texts(notesOfSection(persona, 'six', 'six:gain')), 'g1 g2 s1')
  assert.equal(texts(notesOfGroup(persona, 'goals')), 'g1 g2 s1')
  assert.equal(texts(notesOfSection(persona, 'boag', 'boag:goals')), 'g1 g2 s1')
  persona = after(persona, 'note.add', { section: 'six:hear', texts: ['h'] })
  assert.equal(groupOfNote(persona, persona.notes[idOf(persona, 'h')] as never), null)
})

test('a note that is put elsewhere in the empathy map stays in its group', () => {
  let persona = after(nobody, 'note.add', { group: 'goals', texts: ['g1', 'g2'] })
  persona = after(persona, 'note.placeInSection', { ids: [idOf(persona, 'g1')], section: 'six:hear' })
  assert.equal(texts(notesOfSection(persona, 'six', 'six:hear')), 'g1')
  assert.equal(texts(notesOfSection(persona, 'six', 'six:gain')), 'g2')
  assert.equal(texts(notesOfGroup(persona, 'goals')), 'g1 g2')
  let typed = after(nobody, 'note.add', { section: 'six:pain', texts: ['p'] })
  typed = after(typed, 'note.placeInSection', { ids: [idOf(typed, 'p')], section: 'six:see' })
  assert.equal(texts(notesOfGroup(typed, 'painPoints')), 'p')
})

test('the order in the profile and the order in the empathy map are two', () => {
  let persona = after(nobody, 'note.add', { group: 'goals', texts: ['a', 'b', 'c'] })
  persona = after(persona, 'note.placeInSection', { ids: [idOf(persona, 'c')], section: 'six:gain', index: 0 })
  assert.equal(texts(notesOfSection(persona, 'six', 'six:gain')), 'c a b')
  assert.equal(texts(notesOfGroup(persona, 'goals')), 'a b c')
  persona = after(persona, 'note.placeInProfile', { ids: [idOf(persona, 'b')], group: 'goals', index: 0 })
  assert.equal(texts(notesOfGroup(persona, 'goals')), 'b a c')
  assert.equal(texts(notesOfSection(persona, 'six', 'six:gain')), 'c a b')
  persona = after(persona, 'note.add', { section: 'six:gain', texts: ['new'], index: 1 })
  assert.equal(texts(notesOfSection(persona, 'six', 'six:gain')), 'c new a b')
})

test('another framework shows the same notes, and going back finds them where they were', () => {
  fc.assert(
    fc.property(arbitraryPersona(), (persona) => {
      for (const framework of FRAMEWORKS) {
        const shown = sectionsOf(persona, framework).flatMap(({ id }) => notesOfSection(persona, framework, id))
        const seen = [...shown, ...unplacedNotes(persona, framework)].map(({ id }) => id)
        assert.equal(new Set(seen).size, seen.length, 'seen twice')
        for (const note of livingNotes(persona)) {
          if (note.section !== '') assert.ok(seen.includes(note.id), 'out of sight')
        }
        const there = after(persona, 'persona.setFramework', { framework })
        assert.deepEqual(there.notes, persona.notes)
      }
    }),
  )
})

test('what was heard is an influence to Boag', () => {
  const persona = after(nobody, 'note.add', { section: 'six:hear', texts: ['h'] })
  assert.equal(sectionOfNote(persona, persona.notes[idOf(persona, 'h')] as never, 'boag'), 'boag:influences')
  assert.equal(sectionOfNote(persona, persona.notes[idOf(persona, 'h')] as never, 'own'), null)
  assert.equal(texts(unplacedNotes(persona, 'own')), 'h')
})

test('notes are taken out of one place only where they stay in another', () => {
  let persona = after(nobody, 'note.add', { group: 'values', texts: ['v'] })
  persona = after(persona, 'note.placeInSection', { ids: [idOf(persona, 'v')], section: 'six:see' })
  assert.equal(
    texts(notesOfSection(after(persona, 'note.removeFromSection', { ids: [idOf(persona, 'v')] }), 'six', 'six:see')),
    '',
  )
  const unlisted = after(persona, 'note.removeFromProfile', { ids: [idOf(persona, 'v')] })
  assert.equal(texts(notesOfGroup(unlisted, 'values')), '')
  assert.equal(refusal(unlisted, 'note.removeFromSection', { ids: [idOf(persona, 'v')] }), 'note-needs-place')
  const goal = after(nobody, 'note.add', { group: 'goals', texts: ['g'] })
  assert.equal(refusal(goal, 'note.removeFromSection', { ids: [idOf(goal, 'g')] }), 'note-mirrored')
  assert.equal(refusal(goal, 'note.removeFromProfile', { ids: [idOf(goal, 'g')] }), 'note-needs-place')
  const gain = after(nobody, 'note.add', { section: 'six:gain', texts: ['s'] })
  assert.equal(refusal(gain, 'note.removeFromProfile', { ids: [idOf(gain, 's')] }), 'note-mirrored')
})

test('a note needs a place that is there', () => {
  assert.equal(refusal(nobody, 'note.add', { texts: ['x'] }), 'note-needs-place')
  assert.equal(refusal(nobody, 'note.add', { group: 'nonsense', texts: ['x'] }), 'group-not-found')
  assert.equal(refusal(nobody, 'note.add', { section: 'six:smell', texts: ['x'] }), 'section-not-found')
})

test('fields and sections of one’s own hold notes, and give them back when they come back', () => {
  let persona = after(nobody, 'field.add', { titles: ['Pets', 'Cars'] })
  const [pets] = Object.values(persona.fields).filter(({ title }) => title === 'Pets')
  persona = after(persona, 'note.add', { group: pets?.id as string, texts: ['A cat'] })
  persona = after(persona, 'field.move', { ids: [pets?.id as string] })
  assert.deepEqual(
    Object.values(persona.fields)
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ title }) => title),
    ['Cars', 'Pets'],
  )
  const without = after(persona, 'field.delete', { ids: [pets?.id as string] })
  assert.equal(groupOfNote(without, without.notes[idOf(without, 'A cat')] as never), null)
  assert.equal(refusal(without, 'field.rename', { id: pets?.id as string, title: '' }), 'field-not-found')
  const back = after(without, 'field.restore', { ids: [pets?.id as string] })
  assert.equal(texts(notesOfGroup(back, pets?.id as string)), 'A cat')
  let own = after(nobody, 'section.add', { titles: ['Smells'] })
  const [smells] = sectionsOf(own, 'own')
  own = after(own, 'note.add', { section: smells?.id as string, texts: ['Coffee'] })
  assert.equal(texts(unplacedNotes(own, 'six')), 'Coffee')
  assert.equal(texts(unplacedNotes(after(own, 'section.delete', { ids: [smells?.id as string] }), 'own')), 'Coffee')
})

test('what a persona is called and prefers', () => {
  let persona = after(nobody, 'persona.set', { fields: { name: 'Ada', sharePercent: 12.5, primary: true } })
  persona = after(persona, 'persona.addChannel', { channelId: 'mail' })
  persona = after(persona, 'persona.addChannel', { channelId: 'app' })
  persona = after(persona, 'persona.removeChannel', { channelId: 'mail' })
  const { name, sharePercent, channelIds, role } = personaInfo(persona)
  assert.deepEqual([name, sharePercent, channelIds, role], ['Ada', 12.5, ['app'], ''])
  assert.equal(refusal(persona, 'persona.set', { fields: { sharePercent: 101 } }), 'invalid-arguments')
})

test('notes sent to a map go to lanes of their kind, with their labels', () => {
  let persona = after(nobody, 'note.add', { group: 'painPoints', texts: ['slow'] })
  persona = after(persona, 'note.add', { section: 'six:pain', texts: ['dear'] })
  persona = after(persona, 'note.add', { group: 'demographics', label: 'Age', texts: ['34'] })
  const cards = noteToCards(persona, [...livingNotes(persona).map(({ id }) => id), 'nobody'])
  assert.deepEqual(cards, [
    { kind: 'pains', texts: ['slow', 'dear'] },
    { kind: 'situations', texts: ['Age: 34'] },
  ])
  for (const group of TRAIT_GROUPS) {
    const one = after(nobody, 'note.add', { group, texts: ['x'] })
    assert.notEqual(noteToCards(one, [idOf(one, 'x')])[0]?.kind, 'text')
  }
})
