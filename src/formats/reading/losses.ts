import type { TransferNote } from '../../domain/bundle.ts'
import { parseRichText } from '../../domain/rich-text.ts'
import { noteIf } from '../export/note.ts'
import type { CardReading } from './card-reading.ts'
import type { MapReading } from './map-reading.ts'

export function cardsOf(reading: MapReading): CardReading[] {
  return reading.lanes.flatMap(({ cards }) => [...cards])
}

export function hiddenNote({ hiddenLanes }: MapReading): TransferNote[] {
  return noteIf('lost', 'to-hidden-left', hiddenLanes)
}

export function imagesNote(reading: MapReading): TransferNote[] {
  const portraits = reading.personas.filter(({ portrait }) => portrait !== null).length
  return noteIf('lost', 'to-images-left', cardsOf(reading).filter(({ card }) => card.imageId !== '').length + portraits)
}

export function linksNote(reading: MapReading): TransferNote[] {
  return noteIf(
    'lost',
    'to-links-left',
    cardsOf(reading).reduce((sum, { links }) => sum + links.length, 0),
  )
}

export function expectationNote({ curves }: MapReading): TransferNote[] {
  const points = curves
    .filter(({ layer }) => layer === 'expectation')
    .reduce((sum, curve) => sum + curve.points.length, 0)
  return noteIf('lost', 'to-expectation-left', points)
}

/** Of a persona only the name is carried. */
export function personaNamesNote({ personas }: MapReading): TransferNote[] {
  const told = personas.filter(({ info }) => [info.role, info.quote, info.story].some((text) => text.trim() !== ''))
  return noteIf('changed', 'to-persona-names', told.length)
}

export function coloursNote({ stages }: MapReading): TransferNote[] {
  return noteIf('lost', 'to-colours-left', stages.length)
}

/** Bold and links, which plain text has no signs for. */
export function formattingNote(reading: MapReading): TransferNote[] {
  const formatted = cardsOf(reading).filter(({ text }) =>
    parseRichText(text).some(({ inlines }) =>
      inlines.some(({ bold, href, text }) => bold || (href !== null && href !== text)),
    ),
  )
  return noteIf('lost', 'to-formatting-left', formatted.length)
}

/** Cards over several columns, in a table that knows only single cells. */
export function spansNote(reading: MapReading): TransferNote[] {
  const stages = stageCards(reading)
  return noteIf(
    'changed',
    'to-spans-left',
    cardsOf(reading).filter((card) => card.to > card.from && !stages.includes(card)).length,
  )
}

/** Cards of a stage as a whole, in a table that has only columns for its steps. */
export function stageCardsNote(reading: MapReading): TransferNote[] {
  return noteIf('changed', 'to-stage-cards', stageCards(reading).length)
}

function stageCards(reading: MapReading): CardReading[] {
  return cardsOf(reading).filter(
    ({ card, from }) => reading.columns[from]?.step !== null && reading.columns[from]?.stage.id === card.columnId,
  )
}

/** What touchpoints say beyond their name, tags and the like, where a cell holds one text. */
export function detailsNote(reading: MapReading): TransferNote[] {
  const detailed = reading.lanes.flatMap(({ kind, cards }) =>
    cards.filter(({ card, tags, departments, context }) => {
      const named = kind.kind !== 'departments' && departments.length > 0
      return (
        tags.length > 0 ||
        named ||
        context !== '' ||
        card.presence !== '' ||
        (kind.look === 'touchpoints' && card.personaIds.length > 0)
      )
    }),
  )
  return noteIf('lost', 'to-details-left', detailed.length)
}

/** An emoji of its own becomes the last sign of the text. */
export function emojiNote(reading: MapReading): TransferNote[] {
  return noteIf('changed', 'to-emoji-in-text', cardsOf(reading).filter(({ card }) => card.emoji !== '').length)
}

export function scopeNote({ info, kpis, purposes }: MapReading): TransferNote[] {
  const facts = [info.scenario, info.outcome, info.expectation, info.reality].filter((text) => text.trim() !== '')
  return noteIf('lost', 'to-scope-left', facts.length + kpis.length + purposes.length)
}
