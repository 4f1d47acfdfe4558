import fc from 'fast-check'
import { z } from 'zod'
import { commandsOf } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import { type DocumentOf, table } from '../../domain/document-type.ts'
import { type Draft, draft } from '../../domain/draft.ts'
import { deletedAt, id, idSet, order, reference, text } from '../../domain/fields.ts'

/** A small document type with every kind of field, for tests of what holds for all types. */
export const notebookType = {
  kind: 'notebook',
  version: 1,
  tables: {
    cover: table({ id: id(), title: text(), colour: z.enum(['red', 'blue']).default('red'), tags: idSet() }),
    notes: table({
      id: id(),
      pageId: id(),
      order: order(),
      text: text(),
      aside: text(),
      size: z.number().int().min(0).max(9).default(1),
      tags: idSet(),
      linkId: reference(),
      deletedAt: deletedAt(),
    }),
  },
}
export type Notebook = DocumentOf<typeof notebookType>

const command = commandsOf(notebookType)

export const addNote = command(
  'note.add',
  z.object({ id: z.string(), text: z.string().default(''), pageId: z.string().default('p1') }),
  (work, args) => {
    work.insert('notes', args)
    return undefined
  },
)

export const editNote = command(
  'note.edit',
  z.object({
    id: z.string(),
    text: z.string().optional(),
    aside: z.string().optional(),
    size: z.number().optional(),
    pageId: z.string().optional(),
    tags: z.array(z.string()).optional(),
  }),
  (work, { id: noteId, ...fields }) => {
    if (!work.get('notes', noteId)) return { reason: 'note-missing' }
    work.update('notes', noteId, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
    return undefined
  },
)

export const deleteNote = command('note.delete', z.object({ id: z.string() }), (work, { id: noteId }, { now }) => {
  if (!work.get('notes', noteId)) return { reason: 'note-missing' }
  work.update('notes', noteId, { deletedAt: now })
  return undefined
})

export const titleCover = command('cover.title', z.object({ title: z.string() }), (work, { title }) => {
  if (work.get('cover', 'cover')) work.update('cover', 'cover', { title })
  else work.insert('cover', { id: 'cover', title })
  return undefined
})

/** One change of a notebook, whatever the notebook holds at that time. */
export type Step =
  | { do: 'add'; note: string; text: string; size: number }
  | { do: 'remove'; note: string }
  | { do: 'trash'; note: string }
  | { do: 'uncover' }
  | { do: 'type'; note: string; field: 'text' | 'aside'; at: number; remove: number; insert: string }
  | { do: 'tag'; note: string; tags: string[] }
  | { do: 'set'; note: string; size: number; pageId: string; linkId: string }
  | { do: 'cover'; title: string; colour: 'red' | 'blue'; tags: string[] }

const noteIds = fc.constantFrom('a', 'b', 'c', 'd')
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('👩‍👩‍👧', 'é', 'é', '\ud800', '\r\n', '🇫🇮🇸🇪', 'aaa'),
)
const tags = fc.uniqueArray(fc.constantFrom('t1', 't2', 't3', 't4'), { maxLength: 4 })

export const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add'), note: noteIds, text: words, size: fc.nat(9) }),
  fc.record({ do: fc.constant('remove'), note: noteIds }),
  fc.record({ do: fc.constant('trash'), note: noteIds }),
  fc.record({ do: fc.constant('uncover') }),
  fc.record({
    do: fc.constant('type'),
    note: noteIds,
    field: fc.constantFrom('text', 'aside'),
    at: fc.nat(20),
    remove: fc.nat(5),
    insert: words,
  }),
  fc.record({ do: fc.constant('tag'), note: noteIds, tags }),
  fc.record({
    do: fc.constant('set'),
    note: noteIds,
    size: fc.nat(9),
    pageId: fc.constantFrom('p1', 'p2', 'p3'),
    linkId: fc.constantFrom('', 'l1'),
  }),
  fc.record({ do: fc.constant('cover'), title: words, colour: fc.constantFrom('red', 'blue'), tags }),
) as fc.Arbitrary<Step>

/** The step as a diff of this notebook, made as commands make it: through a draft, with every value checked. */
export function diffOf(step: Step, notebook: Notebook): Diff {
  const work = draft(notebookType, notebook)
  perform(step, work)
  return work.diff()
}

function perform(step: Step, work: Draft<typeof notebookType>): void {
  if (step.do === 'cover') {
    const { title, colour, tags: coverTags } = step
    if (work.get('cover', 'cover')) work.update('cover', 'cover', { title, colour, tags: coverTags })
    else work.insert('cover', { id: 'cover', title, colour, tags: coverTags })
    return
  }
  if (step.do === 'uncover') {
    if (work.get('cover', 'cover')) work.remove('cover', 'cover')
    return
  }
  const note = work.get('notes', step.note)
  if (step.do === 'add') {
    if (!note) work.insert('notes', { id: step.note, pageId: 'p1', text: step.text, size: step.size })
    return
  }
  if (!note) return
  switch (step.do) {
    case 'remove':
      work.remove('notes', step.note)
      break
    case 'trash':
      work.update('notes', step.note, { deletedAt: 7 })
      break
    case 'type': {
      const old = note[step.field]
      const changed = old.slice(0, step.at) + step.insert + old.slice(step.at + step.remove)
      work.update('notes', step.note, { [step.field]: changed })
      break
    }
    case 'tag':
      work.update('notes', step.note, { tags: step.tags })
      break
    case 'set':
      work.update('notes', step.note, { size: step.size, pageId: step.pageId, linkId: step.linkId })
      break
    default:
      step satisfies never
  }
}
