import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { translatorFor } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { execute } from '../command.ts'
import { apply } from '../diff.ts'
import { emptyDocument } from '../document-type.ts'
import { libraryType } from '../library/library-type.ts'
import { arbitraryPersona } from '../testing/arbitrary-bundle.ts'
import { testContext } from '../testing/journey.ts'
import { personaChangeMessage } from './change-message.ts'
import { personaChanges } from './changes.ts'
import { PERSONA_COMMANDS, type PersonaCommandArgs, type PersonaCommandName } from './commands/registry.ts'
import { type Persona, personaType } from './persona-type.ts'

const context = testContext()

function after<Name extends PersonaCommandName>(persona: Persona, name: Name, args: PersonaCommandArgs<Name>): Persona {
  const done = execute(PERSONA_COMMANDS[name] as never, persona, args as never, context)
  assert.ok(done.ok, JSON.stringify(done))
  return apply(persona, done.value)
}

function said(before: Persona, next: Persona, language = 'en'): string[] {
  const words = {
    before,
    after: next,
    library: emptyDocument(libraryType),
    memberName: (id: string) => (id === 'u1' ? 'Aino' : ''),
    translate: translatorFor(language),
  }
  return personaChanges(before, next).map((change) => personaChangeMessage(change, words))
}

const maja = after(
  after(emptyDocument(personaType), 'persona.set', { fields: { name: 'Maja', role: 'Student' } }),
  'note.add',
  { group: 'goals', texts: ['A bike by Monday', 'No haggling', 'A receipt'] },
)
const [first = '', second = '', third = ''] = Object.values(maja.notes)
  .sort((a, b) => (a.order < b.order ? -1 : 1))
  .map(({ id }) => id)

test('what changed is told in words, from where to where', () => {
  assert.deepEqual(said(maja, maja), [])
  assert.deepEqual(said(maja, after(maja, 'note.set', { id: first, text: 'A bike by Friday' })), [
    'Changed: note “A bike by Monday”: text now “A bike by Friday”',
  ])
  assert.deepEqual(said(maja, after(maja, 'note.delete', { ids: [second] })), ['Removed: note “No haggling” (Goals)'])
  assert.deepEqual(said(maja, after(maja, 'note.placeInProfile', { ids: [second], group: 'needs' })), [
    'Moved: note “No haggling”, from “Goals” to “Needs”',
  ])
  assert.deepEqual(said(maja, after(maja, 'note.placeInSection', { ids: [second], section: 'six:hear' })), [
    'Moved: note “No haggling”, from “Goals” to “Goals / Hear”',
  ])
  assert.deepEqual(said(maja, after(maja, 'note.placeInProfile', { ids: [third], group: 'goals', index: 0 })), [
    'Moved: note “A receipt”, to another place among its neighbours',
  ])
  assert.deepEqual(said(maja, after(maja, 'section.add', { titles: ['Dreams'] })), ['Added: section “Dreams”'])
})

test('a picture is replaced, and upkeep is named', () => {
  assert.deepEqual(said(maja, after(maja, 'persona.set', { fields: { avatarSeed: 'x', portraitId: 'file-1' } })), [
    'Changed: persona “Maja”: portrait replaced',
  ])
  assert.deepEqual(said(maja, after(maja, 'persona.set', { fields: { ownerId: 'u1', cadence: 'yearly' } })), [
    'Changed: persona “Maja”: owner from none to Aino; how often it is reviewed from No fixed rhythm to Every year',
  ])
})

test('whatever differs can be said, once each, in every language', () => {
  fc.assert(
    fc.property(arbitraryPersona(), arbitraryPersona(), fc.constantFrom(...LANGUAGES), (before, next, language) => {
      const names = personaChanges(before, next).map(({ kind, table, id }) => `${kind} ${table} ${id}`)
      assert.equal(new Set(names).size, names.length)
      assert.ok(said(before, next, language).every((sentence) => sentence.trim() !== ''))
      assert.deepEqual(personaChanges(next, next), [])
    }),
    { numRuns: 100 },
  )
})
