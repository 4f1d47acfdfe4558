import assert from 'node:assert/strict'
import test from 'node:test'
import { translatorFor } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { startingLibrary } from './starting-library.ts'

test('a new library has named channels, touchpoints of every phase, departments and tags in each language', () => {
  for (const language of LANGUAGES) {
    const library = startingLibrary(translatorFor(language))
    for (const table of Object.values(library)) {
      for (const row of Object.values(table)) assert.ok(row.name.trim().length > 1, `${language} ${row.id}`)
    }
    const phases = Map.groupBy(Object.values(library.touchpoints), ({ phase }) => phase)
    for (const phase of ['before', 'during', 'after'] as const) assert.ok((phases.get(phase)?.length ?? 0) >= 10, phase)
    for (const touchpoint of Object.values(library.touchpoints)) {
      assert.ok(library.channels[touchpoint.channelId], `${touchpoint.id} names a channel that is there`)
    }
  }
})
