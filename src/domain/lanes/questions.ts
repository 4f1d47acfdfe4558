import { laneKind } from './lane-kind.ts'

/** What the customer wants to know before going on. */
export const questions = laneKind({
  kind: 'questions',
  icon: 'help-circle',
  tone: 'thought',
  look: 'cards',
  quoted: true,
  aliases: ['question', 'customer questions', 'fråga', 'kysymys', 'spørgsmål', 'fragen'],
})
