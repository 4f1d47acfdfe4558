import assert from 'node:assert/strict'
import test from 'node:test'
import { chunkNames } from './chunks.ts'

const IMPORTS: Record<string, string[]> = {
  '/web/read.tsx': ['/web/card.ts'],
  '/web/edit.tsx': ['/web/card.ts', '/web/field.ts', '/web/drag.ts'],
  '/web/settings.tsx': ['/web/field.ts', '/web/form.ts'],
  '/web/card.ts': ['/web/text.ts'],
  '/web/text.ts': ['/web/card.ts'],
  '/web/field.ts': [],
  '/web/drag.ts': [],
  '/web/form.ts': [],
  '/web/dialog.tsx': ['/web/text.ts'],
}
const graph = {
  getModuleInfo: (id: string) => (IMPORTS[id] ? { importedIds: IMPORTS[id] } : null),
}

test('what the same screens need is one file, and what none or a rare one needs alone is left to the bundler', () => {
  const nameOf = chunkNames('/web', { reading: ['read.tsx'], editing: ['edit.tsx'], managing: ['settings.tsx'] })
  const names = Object.keys(IMPORTS).map((id) => [id, nameOf(id, graph)])
  assert.deepEqual(Object.fromEntries(names), {
    '/web/read.tsx': 'reading',
    '/web/edit.tsx': 'editing',
    '/web/settings.tsx': null,
    '/web/card.ts': 'reading-editing',
    '/web/text.ts': 'reading-editing',
    '/web/field.ts': 'editing-managing',
    '/web/drag.ts': 'editing',
    '/web/form.ts': null,
    '/web/dialog.tsx': null,
  })
})

test('a screen that has moved is said, not passed over', () => {
  assert.throws(() => chunkNames('/web', { reading: ['gone.tsx'] })('/web/card.ts', graph), /gone\.tsx is no module/)
})
