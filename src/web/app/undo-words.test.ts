import assert from 'node:assert/strict'
import test from 'node:test'
import { LIBRARY_COMMANDS } from '../../domain/library/commands/registry.ts'
import { MAP_COMMANDS } from '../../domain/map/commands/registry.ts'
import { PERSONA_COMMANDS } from '../../domain/persona/commands/registry.ts'
import words from '../../i18n/en/undo.ts'
import { stepMessage } from './undo-words.ts'

test('undo has a word for every command, and no word without a command', () => {
  const commands = [MAP_COMMANDS, PERSONA_COMMANDS, LIBRARY_COMMANDS].flatMap((each) => Object.keys(each))
  const named = Object.keys(words).filter((id) => id.startsWith('undo.step.'))
  assert.deepEqual([...new Set(commands.map(stepMessage))].sort(), named.sort())
})
