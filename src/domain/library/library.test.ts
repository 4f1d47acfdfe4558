import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { execute } from '../command.ts'
import { apply, reverse } from '../diff.ts'
import { emptyDocument } from '../document-type.ts'
import { testContext } from '../testing/journey.ts'
import { CHANNEL_ICONS } from './channel-icons.ts'
import { LIBRARY_COMMANDS, type LibraryCommandArgs, type LibraryCommandName } from './commands/registry.ts'
import { channelsOf, entryFor, entryNamed, idsMeaning, livingEntries, livingEntry } from './entries.ts'
import { type Library, libraryType } from './library-type.ts'

function run<Name extends LibraryCommandName>(library: Library, name: Name, args: LibraryCommandArgs<Name>) {
  const result = execute(
    LIBRARY_COMMANDS[name] as (typeof LIBRARY_COMMANDS)['tag.rename'],
    library,
    args as never,
    testContext(),
  )
  if (result.ok) assert.deepEqual(apply(apply(library, result.value), reverse(result.value)), library)
  return result
}

function after<Name extends LibraryCommandName>(library: Library, name: Name, args: LibraryCommandArgs<Name>): Library {
  const result = run(library, name, args)
  assert.ok(result.ok, result.ok ? '' : result.refusal.reason)
  return apply(library, result.value)
}

function refusal<Name extends LibraryCommandName>(
  library: Library,
  name: Name,
  args: LibraryCommandArgs<Name>,
): string {
  const result = run(library, name, args)
  return result.ok ? 'done' : result.refusal.reason
}

const empty = emptyDocument(libraryType)
const three = after(empty, 'channel.add', { names: ['E-mail', ' Phone ', 'Mail'] })
const id = (library: Library, name: string) =>
  Object.values(library.channels).find((row) => row.name === name)?.id as string

test('every icon that a channel may carry is in the Tabler set, once', () => {
  const { icons, aliases } = JSON.parse(readFileSync('node_modules/@iconify-json/tabler/icons.json', 'utf8'))
  assert.deepEqual(
    CHANNEL_ICONS.filter((name) => !(name in icons) && !(name in aliases)),
    [],
  )
  assert.equal(new Set(CHANNEL_ICONS).size, CHANNEL_ICONS.length)
})

test('entries are added in order, under names of their own', () => {
  assert.deepEqual(
    channelsOf(three).map(({ name }) => name),
    ['E-mail', 'Phone', 'Mail'],
  )
  assert.equal(refusal(three, 'channel.add', { names: ['e-MAIL'] }), 'name-taken')
  assert.equal(refusal(three, 'channel.add', { names: ['Chat', 'chat '] }), 'name-taken')
  assert.equal(refusal(three, 'channel.add', { names: ['  '] }), 'name-needed')
  assert.equal(refusal(three, 'channel.rename', { id: id(three, 'Mail'), name: 'phone' }), 'name-taken')
  assert.equal(refusal(three, 'channel.rename', { id: id(three, 'Mail'), name: 'MAIL' }), 'done')
  assert.equal(
    refusal(three, 'channel.set', { id: id(three, 'Mail'), fields: { icon: 'no-such-icon' as never } }),
    'invalid-arguments',
  )
  assert.equal(
    after(three, 'channel.set', { id: id(three, 'Mail'), fields: { icon: 'mail' } }).channels[id(three, 'Mail')]?.icon,
    'mail',
  )
  assert.deepEqual(
    channelsOf(after(three, 'channel.move', { ids: [id(three, 'Mail')], index: 0 })).map(({ name }) => name),
    ['Mail', 'E-mail', 'Phone'],
  )
})

test('whoever refers to a duplicate means the entry it was merged into, however long ago', () => {
  const [mail, email, phone] = ['Mail', 'E-mail', 'Phone'].map((name) => id(three, name)) as [string, string, string]
  let merged = after(three, 'channel.merge', { ids: [mail], intoId: email })
  merged = after(merged, 'channel.merge', { ids: [email], intoId: phone })
  assert.equal(livingEntry(merged.channels, mail)?.name, 'Phone')
  assert.deepEqual(
    livingEntries(merged.channels, [mail, email, phone, 'nobody']).map(({ name }) => name),
    ['Phone'],
  )
  assert.deepEqual(idsMeaning(merged.channels, [mail, 'nobody', phone], phone), [mail, phone])
  assert.equal(refusal(merged, 'channel.merge', { ids: [phone], intoId: phone }), 'merge-into-itself')
  assert.equal(refusal(merged, 'channel.rename', { id: mail, name: 'x' }), 'entry-not-found')
  const apart = after(merged, 'channel.restore', { ids: [email] })
  assert.deepEqual(
    [livingEntry(apart.channels, mail)?.name, livingEntry(apart.channels, email)?.name],
    ['E-mail', 'E-mail'],
  )
})

test('merges that run in a circle end', () => {
  const row = three.channels[id(three, 'Mail')] as NonNullable<Library['channels'][string]>
  const circle = {
    a: { ...row, id: 'a', deletedAt: 1, mergedInto: 'b' },
    b: { ...row, id: 'b', deletedAt: 1, mergedInto: 'a' },
  }
  assert.ok(entryFor(circle, 'a'))
  assert.equal(livingEntry(circle, 'a'), null)
})

test('a deleted name is free again, and then keeps the deleted entry from coming back', () => {
  const gone = after(three, 'channel.delete', { ids: [id(three, 'Mail')] })
  assert.equal(entryNamed(gone.channels, 'mail'), undefined)
  const again = after(gone, 'channel.add', { names: ['Mail'] })
  assert.equal(refusal(again, 'channel.restore', { ids: [id(three, 'Mail')] }), 'name-taken')
  assert.equal(refusal(gone, 'channel.restore', { ids: [id(three, 'Mail')] }), 'done')
})

test('touchpoints, departments and tags have the same commands', () => {
  const library = after(
    after(after(empty, 'touchpoint.add', { names: ['Letter'], fields: { phase: 'before' } }), 'department.add', {
      names: ['Sales'],
    }),
    'tag.add',
    { names: ['Now'], fields: { colour: 'red' } },
  )
  assert.deepEqual(
    [Object.values(library.touchpoints)[0]?.phase, Object.values(library.tags)[0]?.colour],
    ['before', 'red'],
  )
  assert.equal(Object.keys(LIBRARY_COMMANDS).length % 4, 0)
})
