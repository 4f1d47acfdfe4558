import { z } from 'zod'
import { commandsOf } from '../../domain/command.ts'
import { table } from '../../domain/document-type.ts'
import { id, idSet, order, text } from '../../domain/fields.ts'
import { mapType } from '../../domain/map/map-type.ts'

/** The map as a later version may have it: every kind of field is new once, and there is a table more. */
export const laterMapType = {
  kind: 'map',
  version: mapType.version + 1,
  tables: {
    ...mapType.tables,
    cards: table({
      ...mapType.tables.cards.schema.shape,
      source: text(),
      weight: z.number().int().min(0).max(99).default(10),
      evidenceIds: idSet(),
    }),
    quotes: table({ id: id(), order: order(), cardId: id(), words: text() }),
  },
}

const command = commandsOf(laterMapType)

export const setLaterFields = command(
  'card.setLater',
  z.object({ id: z.string(), source: z.string(), weight: z.number(), evidenceIds: z.array(z.string()) }),
  (work, { id: cardId, ...fields }) => {
    if (!work.get('cards', cardId)) return { reason: 'card-not-found' }
    work.update('cards', cardId, fields)
    return undefined
  },
)

export const addQuote = command(
  'quote.add',
  z.object({ cardId: z.string(), words: z.string() }),
  (work, { cardId, words }, { newId }) => {
    work.insert('quotes', { id: newId(), cardId, words })
    return undefined
  },
)
