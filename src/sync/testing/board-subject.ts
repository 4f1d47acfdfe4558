import { z } from 'zod'
import { type Context, commandsOf } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import { type AnyDocument, type DocumentOf, table } from '../../domain/document-type.ts'
import type { Draft } from '../../domain/draft.ts'
import { deletedAt, id, idSet, order, text } from '../../domain/fields.ts'
import { roomAmong } from '../../domain/ordered-table.ts'
import { orderFaults } from './order-faults.ts'
import { cardFaults, type Editing, type Subject, someWords, typedInto } from './subject.ts'

const cards = { id: id(), listId: id(), order: order(), text: text(), tagIds: idSet(), deletedAt: deletedAt() }

/** Cards in lists: what a map comes down to, in few fields, so that many histories can be tried in a minute. */
const boardType = { kind: 'board', version: 1, tables: { cards: table(cards) } }
const laterBoardType = {
  kind: 'board',
  version: 2,
  tables: {
    cards: table({ ...cards, weight: z.number().int().default(10), source: text(), evidenceIds: idSet() }),
    quotes: table({ id: id(), words: text() }),
  },
}
type Board = DocumentOf<typeof boardType>

const command = commandsOf(boardType)
const cardId = z.string()

const addCard = command(
  'add',
  z.object({ listId: id(), index: z.number(), text: z.string() }),
  (work, args, context) => {
    const [key] = room(work, args.listId, args.index, context)
    work.insert('cards', { id: context.newId(), listId: args.listId, text: args.text, order: key as string })
    return undefined
  },
)

const moveCard = command('move', z.object({ id: cardId, listId: id(), index: z.number() }), (work, args, context) => {
  const [key] = room(work, args.listId, args.index, context, args.id)
  work.update('cards', args.id, { listId: args.listId, order: key as string })
  return undefined
})

const setCard = command(
  'set',
  z.object({ id: cardId, text: z.string().exactOptional(), tagIds: z.array(z.string()).exactOptional() }),
  (work, { id: of, ...fields }) => {
    work.update('cards', of, fields)
    return undefined
  },
)

const deleteCard = command('delete', z.object({ id: cardId, gone: z.boolean() }), (work, args, { now }) => {
  work.update('cards', args.id, { deletedAt: args.gone ? now : null })
  return undefined
})

const setLater = commandsOf(laterBoardType)(
  'setLater',
  z.object({
    id: cardId,
    weight: z.number(),
    source: z.string(),
    evidenceIds: z.array(z.string()),
    quote: z.boolean(),
  }),
  (work, { id: of, quote, ...fields }, { newId }) => {
    work.update('cards', of, fields)
    if (quote) work.insert('quotes', { id: newId(), words: fields.source })
    return undefined
  },
)

function room(work: Draft<typeof boardType>, listId: string, index: number, context: Context, moving = '') {
  return roomAmong(work, 'cards', (row) => row.listId === listId, index, 1, context, new Set([moving]))
}

/** More would only take longer to copy. */
const MOST_CARDS = 40
const LISTS = ['l1', 'l2', 'l3']
const TAGS = ['t1', 't2', 't3']

export const boardSubject: Subject = {
  type: boardType,
  laterType: laterBoardType,
  start: { cards: { first: boardType.tables.cards.schema.parse({ id: 'first', listId: 'l1' }) } } as AnyDocument,
  edit,
  faults(document, history) {
    const rows = Object.values((document as unknown as Board).cards)
    return [...cardFaults(document, history), ...orderFaults([...Map.groupBy(rows, ({ listId }) => listId).values()])]
  },
}

function edit(editing: Editing, isLater: boolean): Diff | null {
  const { document, execute, chance } = editing
  const rows = (document as unknown as Board).cards
  const card = rows[chance.pick(Object.keys(rows)) ?? '']
  if (!card) return null
  const dice = chance.below(100)
  const place = { listId: chance.pick(LISTS), index: chance.below(5) }
  const chosen = TAGS.filter(() => chance.odds(0.5))
  if (dice < 47 || (dice < 50 && Object.keys(rows).length >= MOST_CARDS))
    return execute(setCard, { id: card.id, text: typedInto(card.text, editing) })
  if (dice < 50) return execute(addCard, { ...place, text: someWords(editing) })
  if (dice < 72) return execute(moveCard, { id: card.id, ...place })
  if (dice < 84 || !isLater) {
    return dice < 93
      ? execute(setCard, { id: card.id, tagIds: chosen })
      : execute(deleteCard, { id: card.id, gone: card.deletedAt === null })
  }
  const later = { weight: chance.below(100), source: someWords(editing), evidenceIds: chosen }
  return execute(setLater, { id: card.id, ...later, quote: chance.odds(0.2) })
}
